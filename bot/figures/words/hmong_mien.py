"""Hmong (White, RPA) and Iu Mien (Unified script)."""

HMONG = """
n 2: ob?
n 3: peb??
n 4: plaub?
n 5: tsib?
n 6: rau~
n 7: xya?
n 8: yim?
n 9: cuaj?
n 10: kaum?
n 20: nees_nkaum
n 30: peb_caug
n 40: plaub_caug
n 50: tsib_caug
n 60: rau_caum
n 70: xya_caum
n 80: yim_caum
n 90: cuaj_caum
n 100: ib_puas
n 1000: ib_txhiab
n 0.5: nrab ib_nrab
n 1: ib? txhua??
ctr: daim tug tus tsab qho zaus yam leej lub nplooj kauj
s 100: puas
s 1000: txhiab
s 1000000: lab
u second: vib_nas_this
u minute: feeb nas_this
u hour: teev xuab_moos
u day: hnub
u week: lub_lim_tiam lim_tiam as_thiv asthiv lub_limtiam limtiam week
u month: hli lub_hlis lub_hli hlis
u year: xyoo xyoos lub_xyoo hnub_nyoog_xyoo
u mile: mais
u foot: taw
m 1: january
m 2: february
m 3: march?
m 4: april
m 5: may?
m 6: june
m 7: july
m 8: august
m 9: september
m 10: october
m 11: november
m 12: december
w 1: monday hnub_monday
w 2: tuesday
w 3: wednesday
w 4: thursday
w 5: friday
w 6: saturday
w 7: sunday
ap am: teev_sawv_ntxov sawv_ntxov yav_sawv_ntxov
ap pm: tsaus_ntuj yav_tsaus_ntuj yav_tav_su_dua tav_su_dua teev_tsaus_ntuj yav_hmo hmo_ntuj
ap noon: tav_su
ap midnight: ib_tag_hmo
hr: teev
cur USD: duas_las duaslas nyiaj_duas_las daus_las dollars
cur cent: xees
pct: feem_pua
adj: ua_hauj_lwm ntawm ntxiv xwb hauj_lwm
and: thiab
rng: txog rau mus_txog thiab los_sis lossis txog_rau
of: tim hnub_tim ntuj
neg: tsis txhob tsis_tau tsis_yog yeej_tsis
weak: tsuas dawb zam tshwj ua_ntej tsis_muaj thaiv txwv
void: los_tsis yog_tsis tsis_pub_dhau puas_tau_los tsis_tas_li
min<: tsawg_kawg tsawg_kawg_yog yam_tsawg tshaj ntau_tshaj ntau_dua siab_dua tsis_qis_dua tsis_tsawg_dua
min<: laus_dua tsawg_kawg_nkaus
min>: rov_sauv los_sis_ntau_dua lossis_ntau_dua los_sis_laus_dua los_sis_tshaj thiab_laus_dua los_yog_ntau_dua
max<: tsis_pub_tshaj tsis_tshaj ntau_kawg txog_li txog tsawg_dua qis_dua hauv tsis_pub_dhau tsis_dhau
max<: ntau_tshaj_plaws hluas_dua hauv_lub_sij_hawm
max>: los_sis_tsawg_dua rov_hauv lossis_tsawg_dua los_sis_hluas_dua
before: ua_ntej ntej
before<: tsis_pub_dhau txog_rau
after: tom_qab dhau
after<: txij txij_li txij_thaum txij_hnub
after>: rov_lawm
"""

IU_MIEN = """
n 2: i? nyic? nyeic?
n 3: buo? faam? faah?
n 4: biei? feix?
n 5: hmz?
n 6: luqv? luoqc?
n 7: siec? cietv?
n 8: betv?
n 9: nduoh? juov?
n 10: ziepc
n 0.5: ndaamv ndaamv-norm? dauz_ndaamv
n 1: yietc?
ctr: norm dauh zeiv nyungc laanh
s 10: ziepc
s 100: baeqv
s 1000: cin
s 10000: waanc
s 1000000: baeqv_waanc
u second: miuv
u minute: fen-zong fen fun-zong feng
u hour: ziangh_hoc norm_ziangh_hoc
u day: hnoi
u week: leiz-baaix norm_leiz-baaix liv-baaix
u month: hlaax hla' norm_hlaax
u year: hnyangx
u mile: mile miles
u foot: ciqv
m 1: january
m 2: february
m 3: march?
m 4: april
m 5: may?
m 6: june
m 7: july
m 8: august
m 9: september
m 10: october
m 11: november
m 12: december
w 1: monday
w 2: tuesday
w 3: wednesday
w 4: thursday
w 5: friday
w 6: saturday
w 7: sunday
ap am: lungh_ndorm ndorm
ap pm: lungh_hmuangx lungh_aanx-hmuangx lungh_muonz aanx-hmuangx
ap noon: lungh_aanx
ap midnight: ndaamv_muonz
hr: ziangh_hoc diemv
cur USD: duolaa daalaa dollar dollars nyaanh-dollar
cur cent: cent cents
pct: baeqv_fun percent baeqv-fun
adj: zoux_gong nyei norm
and: caux
rng: taux caux fai
of: hnoi hnyangx
neg: maiv mv maiv_dungx maiv_duqv
weak: cuotv ndaangc simv liuc_leiz cuotv_liuz maiv_gunv kungx
void: fai_maiv mv_baac maiv_gunv mv_daan
min<: zoqc_nyei_zuqc zoqc_jiex maiv_zoqc_jiex gauh_camv_jiex camv_jiex jiex hlang_jiex gauh_hlang
min>: fai_gauh_camv gauh_camv_jiex fai_gauh_hlo fai_camv_jiex faaux fai_jiex
max<: maiv_camv_jiex maiv_jiex camv_nyei_ndaangc gau_taux zoqc_jiex_ndaangc yiem_gu'nyuoz maiv_gauh_camv
max<: maiv_dungx_jiex
max>: gu'nyuoz fai_gauh_zoqc gauh_zoqc
before: ndaangc wuov_ndaangc
after: nqa'haav liuz_nqa'haav
after<: yiem_naaiv_mingh jiez_gorn
after>: mingh jiex_daaih
"""
