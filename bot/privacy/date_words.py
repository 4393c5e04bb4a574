"""The words around a date of birth, and the months, in twenty languages; the marks are those of ``number_words``."""

from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

DATE_WORDS: dict[Kind | Cue, str] = {
    Kind.BIRTH_DATE: """
dob|d o b|d.o.b|date of birth|birth date|birthdate|birthday|birthdays|bday|b day|born|born on|was born|birth
|birthdate is|birthdat|brithday|date birth|dates of birth|year of birth|bithday|turned 18 on|nacimiento
|fecha de nacimiento|nacido|nacida|naci|nacio|nacieron|nacimos|cumpleanos|fec nac|fecha de nac|fecha nac|f nac|fdn
|cumplo anos|nasio|nasi el|cumple|ngày sinh|sinh ngày|sinh nhật|sinh năm|tôi sinh|con sinh|sinh vào|sinh|sanh ngày
|ngày sanh|sanh năm|năm sinh|出生日期|出生|生日|生于|生於|诞生|誕生|生辰|出生于|出生於|生的|kapanganakan
|petsa ng kapanganakan|ipinanganak|kaarawan|pinanganak|birthday ko|isinilang|bday ko|kapanganakan ko|생년월일|생일
|태어났|태어난|출생|출생일|태어나|생년|생이고|생인데|년생|생입니다|생이에요|생임|hnub yug|yug|hnub tim yug|yug hnub
|yug nyob|hnub nyoog yug|cuotv seix|cuotv seix hnoi|cuotv-seix|yungz hnoi|yungz daaih|seix hnoi|hnoi cuotv
|hnoi-cuotv|yungz|cuotv seiz|ծննդ*|ծնվ*|ծնուած*|ծնունդ*|ծնված*|ծնւած*|տարեդարձ|تاريخ الميلاد|تاريخ ميلادي
|تاريخ ميلاده|تاريخ ميلادها|ميلادي|ميلاد|ولدت|مولود|مولودة|مواليد|ولد في|ولدت في|عيد ميلاد|ولادتي|تاريخ الولادة
|الولادة|ولد بتاريخ|انولدت|تاریخ تولد|تولد|تولدم|متولد|به دنیا آمد|به دنیا آمدم|به دنیا اومد|به دنیا اومدم|زاده
|متولدم|تاریخ تولدم|دنیا|дата рождения|родился|родилась|рождени*|родились|рожд|др|д р|дата рожд|д.р|г.р
|день рождения|рождён|рожден|дата народження|народився|народилася|народилась|народжен*|народилися|дн|д н
|день народження|д.н|ਜਨਮ ਮਿਤੀ|ਜਨਮ ਤਾਰੀਖ|ਜਨਮ ਦਿਨ|ਜਨਮਦਿਨ|ਜਨਮ|ਜੰਮਿਆ|ਜੰਮੀ|ਜਨਮਿਆ|ਪੈਦਾ|ਡੀਓਬੀ|जन्म तिथि|जन्मतिथि|जन्म तारीख
|जन्मदिन|जन्म दिन|जन्म|पैदा|जन्मा|जन्मी|डीओबी|जन्‍म|วันเกิด|เกิดวันที่|เกิดเมื่อ|เกิด|วันเดือนปีเกิด|วดป เกิด|ວັນເກີດ
|ເກີດວັນທີ|ເກີດເມື່ອ|ເກີດ|ວັນເດືອນປີເກີດ|ថ្ងៃកំណើត|ថ្ងៃខែឆ្នាំកំណើត|កើត|កំណើត|កើតនៅ|កើតថ្ងៃ|ថ្ងៃខួបកំណើត|ខួបកំណើត|生年月日
|誕生日|生まれ|うまれ|生年|バースデー|出生日|d o birth|birth day|birthdy|birth dt|date of brith|born in|b date|bd
|brthday|bdate|bornon|birthyear|fch nac|f de nac|f d n|nacimento|nacimiento es|nacida el|nacido el|naci el
|fec de nac|cumpleanios|ns|n s|sn|sinh nhat|ngay thang nam sinh|ngày tháng năm sinh|năm sanh|sinh ra|阳历生日
|阴历生日|農曆生日|出世日期|出世|生辰八字|年生|嘅生日|birthdate ko|kaarawan ko|ipinanganak ako|birthday niya
|bday niya|bday nya|araw ng kapanganakan|isinilang noong|saeng il|saengil|saengnyeonworil|생일은|생년월일은|생일이
|출생년월일|seinengappi|tanjoubi|tanjobi|umare|shengri|chusheng riqi|chusheng|janm tithi|janam tithi|janm tareekh
|janm tarikh|janam tareekh|janam tarikh|janam mitti|janam miti|janm miti|janam din|janm din|janamdin|janmdin|janam
|janm|paida hua|paida hui|paida|jamia|jammia|jammi|jamya|jnm|janam taareekh|date of janam|tarikh tavalod
|tarikhe tavalod|tarikh-e tavalod|tavalod|tavalodam|tavallod|motevalled|motavaled|motevaled|motavalede|be donya
|tarikh milad|tarikh el milad|tarikh almilad|tarikh al milad|milad|mawalid|mawaleed|mawlid|mawlood|mawlud|wuldt
|wilidt|wlidt|miladi|cnndyan|cnndyan or|cnvel|cnvats|tsnndyan|tsnvel|tsnvats|cnund|tsnund|tsnvac|cnvac|tsnndyan or
|cnndian|cnvelem|or cnndyan|data rozhdeniya|data rojdeniya|den rozhdeniya|den rojdeniya|rodilas|rodilsya|rodilsa
|rozhdeniya|rozhdenia|d r|data narodzhennya|narodyvsya|narodylasya|narodzhennya|data narodjennya|den narodzhennya
|р н|р.н|г р|года рождения|г рожд|рік народження|року народження|thngai kamnaet|thngai kamnoet|kamnaet|kamnert
|thngay kamnert|kaet|koet|tngai kamnaet|wan kerd|wan koet|wankerd|wan kert|kerd wan|van keut|vankeut|wan keut|keut
|meu keut|van kert|cuotv seix nyei hnoi|cuotv seix hnyangx|yungz nyei hnoi|hnub yug yog|yug thaum|hnub yug tim
|yug nyob rau|เกิดปี|วดป|เกิดเมือวันที|ปีเกิด|ប្រសូត|កើតឆ្នាំ|ឆ្នាំកំណើត|ເກີດປີ|ປີເກີດ|ວ/ດ/ປ ເກີດ
""",
    Cue.PERSON: """
son|daughter|baby|child|kid|mom|mother|dad|father|husband|wife|brother|sister|grandma|grandpa|grandson|me|myself
|wifes|granddaughter|hijo|hija|bebe|mama|papa|esposo|esposa|madre|padre|nino|nina|abuela|abuelo|hermano|hermana|yo
|marido|con trai|con gái|con|chồng|vợ|mẹ|má|bố|ba|cha|em|儿子|兒子|女儿|女兒|宝宝|孩子|妈妈|媽媽|妈|媽|爸爸|爸|先生
|太太|老公|老婆|丈夫|妻子|anak|nanay|tatay|asawa|lola|lolo|아들|딸|아기|엄마|어머니|아버지|아빠|남편|아내|tub
|ntxhais|niam|txiv|tus txiv|tus poj niam|որդի*|աղջիկ*|մայր*|հայր*|ամուսին*|կին*|տղա*|ابني|ابنتي|بنتي|امي|ابي|زوجي
|زوجتي|الطفل|پسرم|دخترم|مادرم|پدرم|همسرم|شوهرم|сын*|дочь|дочка|мама|маме|папа|муж*|жена|жене|син*|донька|доньці|тато
|чоловік*|дружина|ਪੁੱਤਰ|ਧੀ|ਮਾਂ|ਪਿਤਾ|ਪਤੀ|ਪਤਨੀ|ਬੇਬੇ|बेटा|बेटी|बेटे|माँ|मां|पिता|पति|पत्नी|ลูกชาย|ลูกสาว|ลูก|แม่|พ่อ|สามี
|ภรรยา|ລູກຊາຍ|ລູກສາວ|ລູກ|ແມ່|ພໍ່|ຜົວ|ເມຍ|កូនប្រុស|កូនស្រី|កូន|ម្តាយ|ឪពុក|ប្តី|ប្រពន្ធ|息子|娘|母|父|夫|妻|子供|赤ちゃん|mbuox
|dorn|sieqv|maa|die
""",
    Cue.OTHER_DATE: """
bought|purchased|sold|passed on|the law|act of|prop|enacted|built|model year|retired|naturalized|became citizen
|sworn in|opened|founded|as refugee|became|compre|compro|vendi|me jubile|se casaron|ley del|買|买|卖了|法律|退休
|购买|入籍|mua|nghỉ hưu|nhập tịch|bumili|binili|nagretiro|산 날|구입|샀|은퇴|시민권|購入|退職|帰化|yuav tsheb
|tau nyiaj laus|купил*|продал*|вышел на пенсию|закон*|гражданств*|приїхали|купив|купила|продав|закон від
|громадянств*|գնել*|թոշակ*|օրենք*|քաղաքացի*|اشتريت|بعت|تقاعدت|قانون|الجنسية|اشترينا|خریدم|فروختم|بازنشسته|شهروند
|ਖਰੀਦੀ|ਖਰੀਦਿਆ|ਰਿਟਾਇਰ|ਕਾਨੂੰਨ|खरीदी|खरीदा|रिटायर|कानून|ซื้อ|ขาย|เกษียณ|กฎหมาย|ຊື້|ຂາຍ|ບຳນານ|ກົດໝາຍ|ទិញ|លក់|ចូលនិវត្តន៍
|ច្បាប់|appointment|appt|apt on|deadline|due|due date|by|expires|expire|expired|expiration|exp|exp date|valid
|valid until|until|hearing|court|court date|trial|trip|travel|flight|arrive|arrived|arrival|came|came to|entered
|moved|moved to|since|started|start|hired|fired|laid off|married|divorced|today|tomorrow|yesterday|interview|test
|exam|visit|renew|renewal|issued|issue date|filed|applied|submitted|sent|mailed|received|effective|birth certificate
|birth certificates|certificate|birth control|birth record|payment|paid|last day|notice|dated|letter|before|after
|expiring|closed|denied|approved|quit|worked|ended|end date|start date|certification|certified|died|death
|passed away|hospital|injured|accident|recertification|report|sar 7|place of birth|scheduled|meeting|released
|graduated|signed|updated|postmarked|crossed|cita|fecha limite|vence|vencimiento|vencio|audiencia|corte|viaje|vuelo
|llegue|llego|entre|desde|empece|inicio|hasta|antes del|antes de|acta de nacimiento|certificado de nacimiento
|actas de nacimiento|partida de nacimiento|lugar de nacimiento|entrevista|examen|carta|pago|caso creado|renovar
|me mude|casado|me case|aplique|solicite|recibi|expira|caduca|despidieron|aviso|murio|fallecio|accidente|lịch hẹn
|cuộc hẹn|hẹn|hạn chót|thời hạn|hết hạn|ngày hẹn|phiên tòa|ra tòa|phỏng vấn|giấy khai sinh|khai sinh|chuyến bay
|đến mỹ|trước ngày|từ ngày|nộp đơn|nộp|nghỉ việc|ngày thi|thi|nhận thư|gia hạn|nơi sinh|chuyển đến|hôm nay|hiệu lực
|预约|預約|截止|到期|过期|過期|听证|聽證|出庭|开庭|開庭|面试|面試|出生证|出生證|出生纸|出生紙|出生地|航班|旅行|之前
|以前|收到|申请|申請|搬到|入境|有效期|失效|考试|考試|来美|來美|开始|開始|结婚|結婚|辞职|被裁|appointment ko
|takdang araw|mag expire|nag expire|pagdinig|biyahe|dumating|bago mag|sertipiko ng kapanganakan|birth certificate ko
|huling araw|interbyu|expire sa|lumipat|nag apply|natanggap|lugar ng kapanganakan|simula|예약|마감|만료|기한|청문
|재판|면접|비행기|여행|출생증명|출생신고|출생지|까지|입국|이사|시험|부터|받았|신청|결혼|해고|유효|teem caij
|hnub kawg|tas sij hawm|tsev hais plaub|ntawv yug|daim ntawv yug|mus txog|xam phaj|tuaj txog|tag nrho|tso haujlwm
|hnub teem|teem|ժամադրություն|հանդիպ*|վերջնաժամկետ*|ժամկետ*|լսում*|դատ*|հարցազրույց*|ծննդյան վկայական*
|ծննդեան վկայական*|ծննդավայր*|թռիչք*|մինչև|ժամանել*|սկսած|դիմել*|տեղափոխ*|ստաց*|քննութ*|موعد|الموعد|موعدي|آخر موعد
|الموعد النهائي|ينتهي|تنتهي|انتهاء|جلسة|المحكمة|مقابلة|شهادة الميلاد|شهادة ميلاد|شهادة الولادة|مكان الميلاد|سفر|رحلة
|وصلت|قبل|منذ|قدمت|استلمت|انتقلت|صلاحية|امتحان|مكان الولادة|وقت ملاقات|قرار|مهلت|انقضا|منقضی|دادگاه|جلسه|مصاحبه
|گواهی تولد|شناسنامه|محل تولد|پرواز|تا تاریخ|قبل از|اعتبار|وارد|نوبت|ورود|درخواست دادم|از تاریخ|прием*|приём*|запись
|записан*|срок*|истекает|истек|действ*|слушан*|суд|суде|собеседован*|свидетельство о рождении
|свидетельства о рождении|место рождения|рейс|поездк*|приехал*|прибыл*|до|с|назначен*|экзамен*|подал*|получил*
|переехал*|уволен*|уволил*|работал*|женил*|вышла замуж|дедлайн|прийом*|запис*|термін*|закінчується|слуханн*
|співбесід*|свідоцтво про народження|свідоцтва про народження|місце народження|поїздк*|приїхав|приїхала|прибув*
|призначен*|іспит*|подав*|отримав*|переїхал*|звільнен*|працював*|ਮੁਲਾਕਾਤ|ਅਪਾਇੰਟਮੈਂਟ|ਆਖਰੀ ਤਾਰੀਖ|ਮਿਆਦ|ਸੁਣਵਾਈ|ਅਦਾਲਤ
|ਇੰਟਰਵਿਊ|ਜਨਮ ਸਰਟੀਫਿਕੇਟ|ਜਨਮ ਸਥਾਨ|ਤੱਕ|ਯਾਤਰਾ|ਟੈਸਟ|ਆਇਆ|अपॉइंटमेंट|मुलाकात|अंतिम तिथि|आखिरी तारीख|समाप्त|सुनवाई|अदालत|कोर्ट
|इंटरव्यू|साक्षात्कार|जन्म प्रमाण|जन्म प्रमाणपत्र|जन्म प्रमाण पत्र|बर्थ सर्टिफिकेट|जन्म स्थान|यात्रा|तक|आवेदन|एक्सपायर|आया था|टेस्ट
|นัด|กำหนด|หมดอายุ|วันสุดท้าย|ขึ้นศาล|ศาล|สัมภาษณ์|สูติบัตร|ใบเกิด|สถานที่เกิด|ที่เกิด|เดินทาง|ภายใน|ก่อน|สอบ|เกิดอุบัติเหตุ
|เกิดขึ้น|เกิดเหตุ|ย้าย|ນັດ|ກຳນົດ|ໝົດອາຍຸ|ສານ|ສຳພາດ|ໃບເກີດ|ໃບຢັ້ງຢືນການເກີດ|ບ່ອນເກີດ|ເດີນທາງ|ກ່ອນ|ສອບເສັງ|ເກີດຂຶ້ນ|ណាត់ជួប
|ណាត់|កាលកំណត់|ផុតកំណត់|តុលាការ|សវនាការ|សម្ភាសន៍|សំបុត្រកំណើត|ទីកន្លែងកំណើត|ធ្វើដំណើរ|មុនថ្ងៃ|មុន|ប្រឡង|កើតឡើង|សុពលភាព
|予約|締め切り|締切|期限|有効|公聴会|裁判|面接|出生証明|フライト|まで|までに|入国|試験|引っ越|から
""",
}

MONTHS = """
january jan february feb febuary march mar april apr may june jun july jul august aug september sep sept october
oct november nov december dec
|enero ene febrero marzo abril abr mayo junio julio agosto ago septiembre setiembre octubre noviembre diciembre dic
|enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre
|tháng thg
|ենվար հունվար* փետրվար* մարտ* ապրիլ* մայիս* հունիս* հուլիս* օգոստոս* սեպտեմբեր* հոկտեմբեր* նոյեմբեր* դեկտեմբեր*
|كانون_الثاني كانون_الأول كانون_الاول تشرين_الأول تشرين_الاول تشرين_الثاني اذار ايار ايلول نيسان
|جانفي فيفري افريل ماي جوان جويلية اوت
|حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت
|farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand
|yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya dekabrya
|sichnya lyutogo bereznya kvitnya travnya chervnya lypnya serpnya veresnya zhovtnya lystopada grudnya
|hunvari petrvari petrvar marti aprili mayisi hunisi hulisi ogostosi septemberi hoktemberi noyemberi dektemberi
|yanayer febrayer ebril yonyo yolyo aghostos october novamber disamber septiyembre oktubre
|thang janvari farvari garmi juun julai agast sitambar aktubar navambar disambar
|يناير فبراير مارس أبريل ابريل مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر
|أكتوبر نوفمبر ديسمبر شباط آذار نيسان أيار حزيران تموز آب أيلول
|ژانویه فوریه مارس آوریل اوریل مه می ژوئن ژوئیه جولای اوت آگوست سپتامبر اکتبر نوامبر دسامبر
|فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند
|январ феврал март апрел мая май мае июн* июл* август сентябр октябр ноябр декабр
|січ* лют* берез квіт* трав* черв* лип* серп* верес жовт* листопад груд
|ਜਨਵਰੀ ਫਰਵਰੀ ਫ਼ਰਵਰੀ ਮਾਰਚ ਅਪ੍ਰੈਲ ਮਈ ਜੂਨ ਜੁਲਾਈ ਅਗਸਤ ਸਤੰਬਰ ਅਕਤੂਬਰ ਨਵੰਬਰ ਦਸੰਬਰ
|जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर नवम्बर दिसंबर दिसम्बर
|มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
|มกรา กุมภา มีนา เมษา พฤษภา มิถุนา กรกฎา สิงหา กันยา ตุลา พฤศจิกา ธันวา
|ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. เดือน
|ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ ເດືອນ
|មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ ខែ
|hlis hli hlaax hlaah lubhlis
"""
