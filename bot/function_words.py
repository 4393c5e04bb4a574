"""The small words of the languages in Latin letters: they show which language frames a message full of program names.

Everything is lower case and without diacritics, because that is how people text. A word that two of these languages
have stands in both lists and counts half for each.
"""

_ENGLISH = """
about after am an and any are as at back be because been before but by can can't cannot could did didn't do does
doesn't doing don't for from get getting give got had has have having he help her here hi his how i i'd i'll i'm i've
if im in is isn't it it's its just know last like long make many me more much must my need needs no not now of off on
one online only or our out over please put she should so some someone still take than thank thanks that that's the
their them then there these they this those to too up us use want was we were what what's when where which while who
why will with won't would yes you your
"""
_SPANISH = """
a ahora al algo alguien algun alguna alguno antes aplicar aplico aqui asi aun aunque ayuda ayudan ayudar ayudarme
busco cada casa como con cual cuales cualquier cuando cuanta cuantas cuanto cuantos de debe debo decir del desde
despues dia dias dinero donde dos durante e el ella ellos empleo en entre era es esa ese eso espanol esta estaba
estado estamos estan estas este esto estos estoy favor fue gracias ha hablar hace hacer hacia han hasta hay he hijo
hijos hola hoy iba ir la las le les lo los luego mas me mes meses mi mis muchas mucho muchos muy nada ni no nos
nuestra nuestro o ola otra otro pa para pero persona poder por porfa porfavor porque pueda puede pueden puedo pues que
quien quiere quiero saber se sea seguro ser si sigue sin sobre solo son soy su sus tambien tan tener tengo tenia tiene
tienen tienes todas todo todos trabajo tu tus un una unas unos usted ustedes va vez vivo voy y ya yo
"""
_VIETNAMESE = """
a ai an anh ay ban bang bao bay bi biet cac cach cai cam can cang chao chi chinh cho chong chu chua chung co con cua
cung cuoc da dang dau day dc de dem den deu di dia dich dien do doi don dong du dua duoc duong e em gi gia giay gio
giup gui ha ham hay het ho hoac hoan hoat hoi hok hom hon huong k khac khai khi kho khoan khoe khong ki kiem ko lai
lam lan lay le len lien lo loai luc luong ly ma mang mat may me minh moi mot muon nam nao nay neu ngay nghe nghi
nghiep ngoai ngu nguoi nha nhan nhat nhe nhieu nhu nhung noi nop nua o oi phai phan phep phi phong qua quan quen quy
quyen ra rang rat roi sao sau se so suc tai tam tat ten thang thanh thay the them theo thi thich thieu tho thoi thong
thu thue thuoc tiec tien tieng tiep tim tin to toi tra tren tro trong truoc tu tuan tuoi tuy va van vao vay ve vi viec
viet vo voi vui vung xe xem xin y yeu
"""
_TAGALOG = """
akin aking ako alam alin amin aming ang ano anong anu at atin ating ay ayaw ba bago bagong bakit bang bawat bukas
dahil dalawa dapat darating dati din dito diyan doon eto gaano gabi ganito ganun gawin gumawa gusto ha habang hanggang
hinde hindi ho ibang ikaw ilan ilang inyo inyong isa isang ito iyan iyo iyon iyong ka kahit kailan kailangan kami
kanila kanilang kanino kanya kasi kay kaya kayo kayong kelan ko kong kulang kumuha kung kuya lahat lamang lang maaari
maari mag magandang magkano mahal makakuha mas matagal may mayroon meron mga mo mong muna na nag naging naman namin
nanay nandito nang nasa nasaan natin ng nga ngayon ni nila nilang ninyo niya niyo noon nung nyo okey oo opo opong
paano pag pala pang pano papano para parang pasensya pede pera pero pinaka po pong puwede puwedeng pwede pwedeng rin
sa saan salamat sana si sige sila sino siya sya tao tapos tatay tayo tulong tulungan tungkol ulit umaga upang wala
walang yan yata yon yun yung
"""
_HMONG = """
caij cas cev chaw cia coj cov cuag dab daim dhau dua hais haiv hauj haujlwm hauv hli hloov hmong hmoob hmoov hnub ho
hom hov hu ib ibtug kam kaum kawm kev kho khoom khwv koj kom kuas kub kuj kuv kws lawm lawv leej li los lossis lub lus
lwm me meej mob muab muaj mus nag nas ne neb neeg nej niam no nov npaum npe nplooj nqe nqi nrhiav nrog nruab ntau
ntaub ntawd ntawm ntawv ntej ntsib ntxiv nub nug nws nyaj nyeem nyiaj nyob ob pab paub peb pem pheej pib pom poob puag
puas pub pw qab qhia qhov qhua rau rov sab sai saib sau saum seb siab sij sis siv suav tab tag tam tas tau tawm teb
tej thaum thawj them thiab thiaj thov tias tib tom tos tsab tsam tsaug tsav tseem tsev tsheb tshiab tshuaj tsi tsim
tsis tso tsoom tsum tswj tu tuaj tuav tub tug tus twb twg txais txawm txhais txhawb txhua txiv txog txoj ua uas vim wb
xav xeev xij xis xub xwb xws xyoo xyuas yam yav yeem yog yuav yus zaum zog zoo
"""
_IU_MIEN = """
aengx aeqv aqv auv baac baengc bangc benx biauv biei bieiv bieqc biux borngz buatc bun buo buoqc buov buoz caa cai
camv caux ceix ceng ceqv cie cing cong cou cuotv daaih daan daav daic dangh dauh dauz deix diangx die diex dimv diuc
diuv doic domh dongc doqc dorn dorngx duqv faaux fai fangx faqv fatv fiem fih fiuv fu fun ga gaax gaengh gan ganh gau
gauh gem goix gong gorn gorngv gornx goux gu'nyuoz guai guaix haaic haaix haih haiz hangx haqv heh heuc heux hieh hiuv
hlo hmien hmuangv hnamv hnangv hnoi hnyiouv hoc hopv horngh horpc hungh ih jaa jaang jaax jaiv jangx jauv jiec jienv
jiex jiez jouh jueiv junh kaux kungx kuqv laaix laangh laanh laengz laih lamh lau leic leiz lingc liouh liuc liuz
longc longx lorz luangh lunx luonh maa maaic maaih maaiz maiv mangc mbiauz mbienx mbiuz mbuo mbuoqc mbuox meih mi'aqv
mienh mingh muangx mueiz muonz mv naaic naaiv naengh naqv nda'maanh ndaam ndaangc ndaauv ndau ndeic ndiev ndortv nduov
nduqc ninh njiec njien nor norm nqoi nqox nyaanh nyanc nyei nyieqc nyinh nyungc nyutc nzaeng nzengc nzoih nzuonx oix
oqv orqv pienx pouv puix qiex quangx saah saauv saengv sai samx seix setv siang siec sienx sieqv sih singx siouv sou
taam taux tengx tih tin tipv tiux toix tong tov uov waac weic wuonh wuov yaa yaac yangh yie yiem yienc yietc youh youx
yungz za'gengh zaah zaangc zanc zaux zeiv zeiz ziang ziangh zingh zinh ziouc zipv ziqc zoih zornc zorqv zoux zungv
zuoqv zuov zuqc
"""

WORDS_BY_LANGUAGE = {
    "en": frozenset(_ENGLISH.split()),
    "es": frozenset(_SPANISH.split()),
    "vi": frozenset(_VIETNAMESE.split()),
    "tl": frozenset(_TAGALOG.split()),
    "hmn": frozenset(_HMONG.split()),
    "ium": frozenset(_IU_MIEN.split()),
}

# Greetings and cries for help: one or two words that leave no doubt, in the form of the words above.
_CLEAR = {
    "en": "english",
    "es": (
        "hola, ola, buenas, buenos dias, buenas tardes, buenas noches, gracias, muchas gracias, adios, disculpe,"
        " perdon, por favor, porfavor, ayuda, ayudame, auxilio, socorro, necesito, quiero, quisiera, tengo, cuanto,"
        " cuando, donde, no entiendo, no se, espanol, desempleo, licencia, vivienda, comida, solicitud,"
        " renta, estampillas"
    ),
    "vi": (
        "xin chao, chao, chao ban, chao em, chao anh, chao chi, cam on, xin loi, cuu toi, giup do,"
        " giup toi, toi can, khong biet, tieng viet, bang lai, bao hiem, that nghiep, tro cap"
    ),
    "tl": (
        "kumusta, kamusta, musta, magandang umaga, magandang hapon, magandang gabi, magandang araw, salamat,"
        " maraming salamat, opo, sige po, hindi, tulong, tulungan, pahingi, kailangan, pwede, puwede, paano, pano,"
        " magkano, saan, bakit, kailan, tagalog, lisensya, trabaho"
    ),
    "hmn": "nyob zoo, zoo siab, ua tsaug, pab, kuv, yuav, tsis paub, tsis muaj, hmoob, haujlwm, hauj lwm",
    "ium": "laengz zingh, yiem longx, longx nyei, tengx yie, maiv hiuv, mienh, mienh waac, iu mienh",
}
CLEAR_PHRASES = {phrase: language for language, phrases in _CLEAR.items() for phrase in phrases.split(", ")}
