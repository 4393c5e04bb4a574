"""Words of street addresses: types of street, words around a home or an office, towns of California."""

from bot.privacy.folding import fold_word
from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

PLACE_WORDS: dict[Kind | Cue, str] = {
    Kind.ADDRESS: """
live at|i live|we live|lives at|living at|living|live|lives|address|addres|adress|addr|home address
|mailing address
|my home|my house|my apartment|my apt|my place|reside|residing|resident at|resides|moved to|moved from|i moved
|stay at|staying at|staying|mail to|mail it to|send it to|my residence|my mom lives|house at|house is|home is
|new place|home at|apartment at|rent at|renting|ship to|send to|homeless at|old place|sleep at
|vivo|vivo en|vive en|vivimos|viven en|direccion|mi direccion|domicilio|mi casa|mi apartamento|resido
|residencia en
|me mude a|me mude|casa en|mudé a|envien a|mi domicilio|dirección de casa|rento
|địa chỉ|tôi ở|sống ở|sống tại|nhà tôi|ở số|ở tại|cư ngụ|nhà ở|địa chỉ nhà|nhà số|dia chi nha|ở địa chỉ
|住在|住址|地址|我家|家住|居住|住的地方|搬到|住|寄到|家庭住址
|nakatira|tirahan|address ko|bahay ko|tumitira|nakatira ako sa|lumipat|tira
|주소|살고|삽니다|살아요|거주|집은|사는|우리집|제 집|살아|집 주소|이사
|nyob ntawm|chaw nyob|kuv nyob|nyob rau|lub tsev|kuv lub tsev|nyob|dorngx yiem|yiem nyei dorngx|yiem|dorngx-yiem
|biauv
|հասցե*|ապրում*|բնակ*|տունս|տունը|ապրել
|أسكن|اسكن|أعيش|اعيش|عنواني|العنوان|عنوان|ساكن|ساكنة|سكني|بيتي|منزلي|مقيم|نسكن|نعيش|السكن|عايش|انتقلت
|آدرس|آدرسم|ادرس|زندگی می|زندگی|ساکن|خانه ام|خانه‌ام|خونه|خانه|منزل|نشانی|سکونت
|живу|живем|живём|живет|адрес*|проживаю|проживает|мой дом|прожива*|переехал*|прописан*|адресу
|мешкаю|живемо|адрес*|проживаю|мій дім|прожива*|мешка*|переїхал*|адресою
|ਰਹਿੰਦਾ|ਰਹਿੰਦੀ|ਰਹਿੰਦੇ|ਪਤਾ|ਮੇਰਾ ਘਰ|ਐਡਰੈੱਸ|ਐਡਰੈਸ|ਘਰ|रहता|रहती|रहते|पता|मेरा घर|निवास|एड्रेस|घर
|อาศัย|ที่อยู่|อยู่ที่|บ้านเลขที่|พักอยู่|บ้าน|อยู่บ้านเลขที่|ย้ายไป|ທີ່ຢູ່|ອາໄສ|ຢູ່ທີ່|ບ້ານເລກທີ|ຢູ່ເຮືອນ|ເຮືອນ
|ພັກຢູ່|ຢູ່ບ້ານ|អាសយដ្ឋាន|រស់នៅ|ស្នាក់នៅ|ផ្ទះ|នៅផ្ទះ|ផ្ទះលេខ
|住所|住んで|住まい|自宅|私の家|在住|家は|お住
""",
    Cue.OFFICE: """
office|offices|office at|dmv|edd|courthouse|superior court|court house|hospital|clinic|school|library|located at
|field office|city hall|county office|building|headquarters|social security office|calfresh office|post office
|uscis office|police station|center|centre|the one at|food bank|shelter|store|open at|bank at|capitol|department
|agency|church|job center|americas job center|is it at|location at|location on|branch|visit
|oficina|oficinas|ubicada|ubicado|oficina en|hospital|escuela|corte|biblioteca|centro|la clinica|clinica
|ayuntamiento|departamento
|văn phòng|tòa án|bệnh viện|trường|thư viện|trung tâm|bưu điện|办公室|辦公室|办事处|辦事處|法院|医院|醫院|学校
|學校|图书馆|圖書館|中心|邮局|大楼
|opisina|tanggapan|ospital|paaralan|aklatan|korte
|사무소|사무실|법원|병원|학교|도서관|센터|지점|hoob kas|chaw ua haujlwm|tsev kho mob|tsev kawm ntawv
|tsev hais plaub|dorngx zoux gong
|zoux gong nyei dorngx|գրասենյակ*|հիվանդանոց*|դատարան*|դպրոց*|կենտրոն*|مكتب|المكتب|المحكمة|مستشفى|المستشفى|مدرسة
|مركز|دفتر|اداره|بیمارستان|دادگاه|مدرسه|کتابخانه
|офис*|суд|больниц*|школ*|библиотек*|центр*|отделени*|офіс*|лікарн*|відділен*|бібліотек*|ਦਫ਼ਤਰ|ਦਫਤਰ|ਹਸਪਤਾਲ|ਸਕੂਲ
|ਅਦਾਲਤ|ਕੇਂਦਰ|दफ्तर|दफ़्तर|कार्यालय|ऑफिस|ऑफ़िस|अस्पताल|स्कूल|अदालत|केंद्र|สำนักงาน|ออฟฟิศ|โรงพยาบาล|โรงเรียน|ศาล
|ศูนย์|ຫ້ອງການ|ໂຮງໝໍ|ໂຮງຮຽນ|ສານ|ສູນ|ការិយាល័យ|មន្ទីរពេទ្យ|សាលា|តុលាការ|មណ្ឌល|事務所|オフィス|裁判所|病院|学校
|センター|図書館|窓口
""",
}

# Types that are hardly ever another word, and those that are: "5 day court notice".
STREET_TYPES = frozenset(
    """
st street str stret streeet ave avenue aven avn av blvd boulevard blv bl boul rd ln lane cir pkwy parkway pky
terrace ter terr plz alley aly
expy sq trl cyn hwy highway fwy cv xing broadway embarcadero rdwy esplanade
""".split()
)
LOOSE_TYPES = frozenset(
    """
road drive dr court ct place pl way wy circle square park plaza walk trail loop run row path pass point pt hill
hills ridge view glen
cove canyon mall landing crossing bend crescent commons common terrace heights vista real
""".split()
)
LEADING_TYPES = frozenset(
    """
calle avenida avenue ave av via camino paseo caminito corte plaza rue highway hwy county state rancho el la las
los calzada privada
rua bulevar boulevard circulo cerro
""".split()
)
NOT_IN_NAMES = frozenset(
    """
hour hours hr hrs day days week weeks month months year years yr yrs minute minutes min mins miles block
blocks people person
persons kid kids child children adult adults bedroom bedrooms bed bath room rooms car cars dollar dollars usd
percent pm am oclock in
on at to from and or for by is are was near off with without if i my me we you he she they it its this that these
those not no yes
of do does can could will would should have has had need want get got when where what who how why because but so
then than as be been
claims claim superior supreme federal traffic municipal family civil criminal small jury juvenile appeals district
test tests
driving road street form forms page pages lines bus train section sections code tax taxes am pm per each over
under about after
before during until since between through into last next first times time visits payments payment bills jobs job
weeks years old
cents feet foot ft inches inch sq lbs pounds units unit apartments houses homes de en y o un una el la los dias
horas anos meses
semanas hijos personas minutos millas cuadras por para con
""".split()
) - frozenset("street road first el la los de y".split())
NOT_A_HOUSE = frozenset(
    """
room rm form section sec highway hwy route rt bus line interstate us sr i freeway chapter title code age aged dl
de reg prop proposition
article window gate exit page line floor level phase grade group category tier ab sb bill case ssn dob box number
track bldg
cuarto autobus ruta seccion formulario carretera edad linea sala paragraph article w soc mc pub ihss ftb year
phone cell
""".split()
)
DIRECTIONS = frozenset(
    "n s e w ne nw se sw north south east west norte sur este oeste northeast northwest southeast southwest".split()
)
UNITS = frozenset(
    """
apt apartment apartments unit suite ste fl floor rm room bldg building space spc sp lot trailer trlr no num number
apto apartamento depto
departamento dept appt aprt ap can phong piso cuarto unidad apartament kv кв квартира ap. pmb
""".split()
)
# The same as others write them; folded, as an address is read.
ABROAD_UNITS = fold_word(
    "кв|квартира|офис|эт|этаж|под|подъезд|поверх|شقة|الشقة|شقه|الطابق|طابق|الدور|بناية|واحد|طبقه|طبقهٔ|بلوک|բն|բնակարան|հարկ|շենք|아파트|동|"
    "អាផាតមិន|បន្ទប់|ជាន់|ห้อง|ห้องเลขที่|ชั้น|อพาร์ตเมนต์|ຫ້ອງ|ຊັ້ນ|ອາພາດເມັນ|अपार्टमेंट|फ्लैट|फ़्लैट|मंज़िल|यूनिट|अपार्ट|ਅਪਾਰਟਮੈਂਟ|ਫਲੈਟ|ਮੰਜ਼ਿਲ|ਯੂਨਿਟ|"
    "căn|căn hộ|phòng|lầu|tầng|chung cư|アパート|号室|公寓|单位|房|chav|daus|palapag|kwarto|yunit"
)
ABROAD_TOWNS = fold_word(
    "洛杉矶|洛杉磯|旧金山|舊金山|三藩市|圣地亚哥|聖地牙哥|圣荷西|聖荷西|萨克拉门托|沙加緬度|奥克兰|奧克蘭|弗里蒙特|费利蒙|佛利蒙|阿罕布拉|蒙特利公园|尔湾|屋仑|"
    "로스앤젤레스|로스앤젤리스|엘에이|샌프란시스코|샌디에고|산호세|새크라멘토|오클랜드|풀러튼|어바인|토런스|부에나파크|글렌데일|가든그로브|"
    "ロサンゼルス|ロサンジェルス|サンフランシスコ|サンディエゴ|サンノゼ|サクラメント|トーランス|アーバイン|ガーデナ|"
    "لوس انجلوس|لوس أنجلوس|سان دييغو|سان دييجو|سان فرانسيسكو|سكرامنتو|ساكرامنتو|الكاهون|ال كاهون|انهايم|أنهايم|فريزنو|"
    "لس آنجلس|لس انجلس|سن دیگو|سندیگو|سانفرانسیسکو|"
    "سان فرانسیسکو|ساکرامنتو|ارواین|گلندیل|تارزانا|رسیدا|سن حوزه|"
    "लॉस एंजिल्स|लॉस एंजेलिस|सैन जोस|सैन होज़े|फ्रीमोंट|फ्रेमोंट|सैक्रामेंटो|सैन डिएगो|फ्रेस्नो|ਫਰੇਜ਼ਨੋ|ਫਰਿਜ਼ਨੋ|"
    "ਯੂਬਾ ਸਿਟੀ|ਸੈਕਰਾਮੈਂਟੋ|ਬੇਕਰਸਫੀਲਡ|ਸਟਾਕਟਨ|ਫਰੀਮਾਂਟ|"
    "ลอสแอนเจลิส|แอลเอ|ซานดิเอโก|ซานฟรานซิสโก|แซคราเมนโต|ຊາຄຣາເມນໂຕ|ເຟຣສໂນ|ຊານດີເອໂກ|ລອສແອນເຈລິສ|"
    "ឡុងប៊ិច|ឡងប៊ិច|ស្តុកតុន|ហ្វ្រេសណូ|ឡូសអាន់ជឺឡេស|សាន់ឌីអេហ្គោ|"
    "լոս անջելես|գլենդել|գլենդեյլ|բըրբանկ|ֆրեզնո|սակրամենտո"
)
ABROAD_STATES = frozenset(
    map(
        fold_word,
        "加州 加利福尼亚 калифорния каліфорнія كاليفورنيا کالیفرنیا کالیفورنیا 캘리포니아 カリフォルニア "
        "แคลิฟอร์เนีย ແຄລິຟໍເນຍ "
        "កាលីហ្វ័រញ៉ា कैलिफोर्निया कैलिफ़ोर्निया ਕੈਲੀਫੋਰਨੀਆ կալիֆորնիա".split(),
    )
)
STATES = frozenset("ca calif california cali kalifornia".split())

# The larger towns, so that one that follows a street is hidden with it; longest names first when read.
TOWNS = """
los angeles|san diego|san jose|san francisco|fresno|sacramento|long beach|oakland|bakersfield|anaheim|stockton
|riverside|santa ana
|irvine|chula vista|fremont|santa clarita|san bernardino|modesto|fontana|moreno valley|oxnard|huntington beach
|glendale|elk grove
|ontario|rancho cucamonga|santa rosa|oceanside|lancaster|garden grove|palmdale|corona|salinas|roseville|hayward
|sunnyvale|escondido
|pomona|visalia|fullerton|torrance|orange|pasadena|victorville|santa clara|clovis|thousand oaks|simi valley
|vallejo
|concord|berkeley
|fairfield|richmond|antioch|carlsbad|menifee|hesperia|downey|murrieta|temecula|costa mesa|ventura|el monte
|west covina|inglewood
|jurupa valley|burbank|el cajon|san mateo|rialto|daly city|norwalk|tracy|vacaville|hemet|vista|redding|chico
|san marcos|compton
|mission viejo|carson|westminster|south gate|santa monica|livermore|manteca|indio|hawthorne|citrus heights|merced
|san leandro|turlock
|whittier|newport beach|redwood city|santa barbara|san ramon|lake forest|mountain view|alhambra|napa|pleasanton
|buena park|upland
|folsom|tustin|lakewood|milpitas|bellflower|rancho cordova|baldwin park|chino|chino hills|perris|alameda
|union city
|davis|lynwood
|pittsburg|apple valley|redlands|yuba city|tulare|madera|santa cruz|camarillo|watsonville|delano|porterville|lodi
|hanford|woodland
|el centro|calexico|brawley|eureka|arcata|ukiah|petaluma|san rafael|novato|monterey|seaside|gilroy|hollister
|san luis obispo
|santa maria|lompoc|paso robles|la mesa|national city|santee|encinitas|poway|coachella|palm springs|palm desert
|cathedral city
|beaumont|banning|yucaipa|colton|montclair|covina|azusa|glendora|monrovia|arcadia|rosemead|monterey park
|montebello
|pico rivera
|bell gardens|huntington park|maywood|cudahy|paramount|gardena|lawndale|redondo beach|culver city|beverly hills
|west hollywood
|hollywood|north hollywood|van nuys|reseda|panorama city|san pedro|wilmington|la puente|hacienda heights
|rowland heights|diamond bar
|walnut|cerritos|artesia|la mirada|brea|placentia|yorba linda|stanton|cypress|la habra|san clemente|laguna niguel
|aliso viejo
|cupertino|palo alto|campbell|los gatos|morgan hill|san bruno|south san francisco|east palo alto|walnut creek
|martinez|brentwood
|oakley|dublin|newark|castro valley|san pablo|el cerrito|hercules|west sacramento|galt|ceres|patterson|los banos
|atwater|selma|reedley
|sanger|dinuba|lindsay|coalinga|wasco|shafter|arvin|mcfarland|oroville|paradise|marysville|auburn|rocklin|lincoln
|placerville|truckee
|susanville|red bluff|willows|colusa|winters|dixon|benicia|suisun city|american canyon|calistoga|lakeport
|clearlake
|fort bragg
|crescent city|yreka|mount shasta|bishop|barstow|needles|blythe|twentynine palms|yucca valley|adelanto|la
|tarzana|encino|sherman oaks|studio city|northridge|canoga park|winnetka|sylmar|pacoima|sun valley|north hills
|mission hills|granada hills|chatsworth|woodland hills|arleta|sunland|tujunga|boyle heights|east los angeles
|koreatown|echo park|silver lake|eagle rock|highland park|venice|mar vista|harbor city|watts|carmichael
|north highlands|fair oaks|orangevale|antelope|rio linda|elverta|florin|la jolla|san ysidro|city heights|mira mesa
|spring valley|lemon grove|imperial beach|bonita|ramona|fallbrook|lakeside|bay point|el sobrante|san lorenzo
|mendota|huron|kerman|firebaugh|parlier|orange cove|farmersville|exeter|woodlake|earlimart|lamont|taft|tehachapi
|california city|ridgecrest|mojave|rosamond|greenfield|soledad|king city|gonzales|marina|castroville|aptos
|half moon bay|pacifica|belmont|san carlos|foster city|millbrae|burlingame|menlo park|south el monte|san gabriel
|temple city|san fernando|bell|commerce|lomita|agoura hills|la canada|altadena|winton|livingston|chowchilla|delhi
|riverbank|oakdale|lathrop|ripon|escalon|linda|olivehurst|gridley|corning|anderson|mckinleyville|fortuna|sonoma
|windsor|healdsburg|rohnert park|santa paula|fillmore|port hueneme|goleta|carpinteria|guadalupe|nipomo
|arroyo grande|atascadero|grover beach|morro bay|mecca|thermal|desert hot springs|la quinta|san jacinto|wildomar
|lake elsinore|norco|eastvale|loma linda|highland|grand terrace|bloomington|muscoy|los alamitos|seal beach
|la palma|fountain valley|laguna hills|dana point|san juan capistrano|midway city
"""
