"""Spanish."""

SPANISH = """
n 2: dos
n 3: tres
n 4: cuatro
n 5: cinco
n 6: seis
n 7: siete
n 8: ocho
n 9: nueve
n 10: diez
n 11: once
n 12: doce docena
n 13: trece
n 14: catorce
n 15: quince
n 16: dieciséis dieciseis
n 17: diecisiete
n 18: dieciocho
n 19: diecinueve
n 20: veinte
n 21: veintiuno veintiún veintiun veintiuna
n 22: veintidós veintidos
n 23: veintitrés veintitres
n 24: veinticuatro
n 25: veinticinco
n 26: veintiséis veintiseis
n 27: veintisiete
n 28: veintiocho
n 29: veintinueve
n 30: treinta
n 40: cuarenta
n 50: cincuenta
n 60: sesenta
n 70: setenta
n 80: ochenta
n 90: noventa
n 100: cien ciento
n 200: doscientos doscientas
n 300: trescientos trescientas
n 400: cuatrocientos cuatrocientas
n 500: quinientos quinientas
n 600: seiscientos seiscientas
n 700: setecientos setecientas
n 800: ochocientos ochocientas
n 900: novecientos novecientas
n 1000: mil
n 0.333: un_tercio tercera_parte
n 0.667: dos_tercios dos_terceras_partes
n 0.25: un_cuarto cuarta_parte
n 0.75: tres_cuartos tres_cuartas_partes
n 0.5: mitad medio? media?
n 1: un? uno? una? cada?? por?? al?? a_la??
s 1000: mil
s 1000000: millón millones millon
o 1: primero primer 1.º
u second: segundos segundo
u minute: minuto minutos
u hour: hora horas
u day: día días dia dias diario diaria diarios diarias
u week: semana semanas semanal semanales semanalmente
u month: mes meses mensual mensuales mensualmente
u year: año años anual anuales anualmente
u mile: milla millas
u foot: pie pies
u pound: libra libras
u gallon: galón galones
m 1: enero ene
m 2: febrero feb
m 3: marzo
m 4: abril abr
m 5: mayo
m 6: junio jun
m 7: julio jul
m 8: agosto ago
m 9: septiembre setiembre sept sep
m 10: octubre oct
m 11: noviembre nov
m 12: diciembre dic
w 1: lunes
w 2: martes
w 3: miércoles miercoles
w 4: jueves
w 5: viernes
w 6: sábado sábados sabado sabados
w 7: domingo domingos
ap am: de_la_mañana
ap pm: de_la_tarde de_la_noche
ap noon: mediodía del_mediodía mediodia
ap midnight: medianoche
cur USD: dólar dólares dolares dólares_estadounidenses usd
cur cent: centavo centavos
cur EUR: euro euros
cur MXN: pesos
pct: por_ciento porciento
adj: hábiles naturales calendario laborables consecutivos más adicionales de completos corridos primeros últimos
and: y
rng: a al hasta y o e u
of: de del
neg: no nunca jamás tampoco ningún ninguna ninguno nadie nada inelegible ilegal
weak: ni sin gratis gratuito gratuita gratuitos gratuitas salvo excepto menos impedir prohib* negar niega
weak: exent* evitar
weak: exención solamente solo sólo imposible falta rechaz* antes hasta aunque tanto
void: no_solo no_sólo si_no los_dos las_dos todos_los_días no_obstante
min<: al_menos por_lo_menos como_mínimo más_de mínimo_de un_mínimo_de mayor_de mayores_de no_menos_de a_partir_de
min<: superior_a superiores_a cuando_menos desde supera superan excede exceda mayor_que más_que
min>: o_más como_mínimo o_mayor o_mayores y_mayores en_adelante mínimo por_lo_menos
max<: hasta como_máximo no_más_de a_lo_más menos_de máximo_de un_máximo_de menor_de menores_de a_lo_sumo dentro_de
max<: en_un_plazo_de inferior_a no_exceda no_excede no_exceder no_debe_exceder no_puede_exceder no_supere no_superar
max<: por_debajo_de no_debe_superar no_excedan plazo_de
max>: o_menos como_máximo máximo o_menor o_menores
before: antes_de antes_del antes previos_a anteriores_a a_más_tardar
before<: ni_después_de no_más_tarde_de ni_después_del hasta_el hasta no_después_de a_más_tardar_el para_el
before<: a_más_tardar_a_las
before>: o_antes
after: después_de después_del después tras posteriores_a siguientes_a
after<: desde desde_el a_partir_de a_partir_del no_antes_de no_antes_del
after>: o_después en_adelante o_posterior
"""
