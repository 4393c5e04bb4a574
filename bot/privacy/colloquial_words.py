"""Further names of numbers, dates and places: everyday speech, dialects, and other scripts written in Latin letters.

The marks are those of ``number_words``; a word that stands there already keeps what it says there.
"""

from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

COLLOQUIAL_NUMBERS: dict[Kind | Cue, str] = {
    Kind.SSN: """
socials|social sec num|soc number|social num|social number|ss card|ss card number|socal security|social securty
|ssa number|seguro|num de seguro|numero de seguro|numero de mi seguro|no de seguro social|no de seguro|num seguro
|segurosocial|el social|so an sinh|ma so an sinh|an sinh|社安卡|社安|社会号码|社會號|社安卡號|工卡号码|社会安全卡|소셜 넘버|소시얼|소셜카드|쇼셜|ss番号
|ソーシャルナンバー|ソシアル|sosyal|sosyal security|numero ng sss|sss|xov tooj xaus saus|xaus saus tus lej|npav ssn|социалка
|соцномер*|номер ссн|сошиал секьюрити|соц секьюрити|соцсек*|сс номер|соціалк*|соц сек*|սոցիալ*|սօցիալ*|սոշլ*|սոշիալ*
|سوسيال|السوسيال|سوشل|رقم السوشال|رقم سوشيال|السوشيال|سوشیال سکیوریتی|سوشل سکیوریتی|شماره تامین اجتماعی|سوسیال
|sochal|soshal|sotsialny|sotsial|sots nomer|socialaki|socialakan|soc hamar|social hamar|social hamary|shomare social
|shomareh social|raqm social|raqam social|da social|social di number|सोशल नंबर|सोसल|ਸੋਸ਼ਲ ਨੰਬਰ|ਸੋਸਲ
|โซเชียลซีเคียวริตี้|เลขโซเชียล|เลขประกัน|ເລກປະກັນ|ໂຊຊຽລ|ໂຊຊຽນ|សូស្យាល់|សូសៀល|សូស្សាល|lek prakan sangkhom
|prakan sangkhom|lek pakan sangkhom|santisok sangkom
""",
    Kind.ITIN: """
itin no|itin number|itin #|my itin|tax payer id|tax payer number|tin|mi itin|el itin|报税号码|報稅號碼|纳税号|納稅號|айтін*|итн
|իթին|այթին|آيتين|ايتن|آی تین|آیتین|아이틴|아이틴번호|ไอทิน|ໄອທິນ|អាយធីន|アイティン|納税者id|hark vcharoghi
""",
    Kind.DRIVER_LICENSE: """
driver lisense|drivers lisence|drivers license no|dl num|dl is|dmv license|dmv id|ca dl|cadl|cali license
|real id number|permit no|mi licencia|lic|num licencia|licencia no|licencia numero|no de licencia
|numero de mi licencia|lic de manejar|la licencia|id del estado|so bang lai|bang lai|giay phep lai xe|thẻ lái xe
|lái xe|车牌驾照|车牌照号|驾驶执照号码|驾照|揸車牌|车照|驾驶牌照|州身份证|加州id|ca id卡|lisensya ko|drayber lisensya|linsensya|lisensiya ko|면허증번호
|운전면허번호|드라이버 라이센스|라이센스|라이선스|주 아이디|아이디 카드|免許証番号|運転免許証|運転免許番号|免許no|ライセンス|ライセンス番号|daim tsav tsheb tus lej|laisxees
|daim lav xees|lav xees|laisees|license nambaa|license hoc|jaa-cie zengx|zaangc cie zengx|водительские|в у|ву
|номер прав*|права №|лайсенс|лайсенз*|айди|айдишка|водій*|посвідчення|права номер|ліцензія|վարորդ*|լիցենզիա*
|լայսենս*|րաւունք|պրավ*|رخصة السياقة|رخصة قيادتي|رخصه|ليسنس|الليسن|رخصتي رقم|رخصة|گواهینامم|گواهی‌نامه|شماره گواهی
|لایسنسم|گواهینامه ام|ਡਰਾਇਵਰ ਲਾਇਸੰਸ|ਡਰਾਈਵਰ ਲਾਇਸੰਸ|ਲਾਇਸੈਂਸ ਨੰਬਰ|ਡਰਾਈਵਿੰਗ ਲਸੰਸ|ड्राइविंग लाइसेन्स|लाइसेंस नंबर
|डीएल नंबर|ਡੀ ਐਲ|เลขใบขับขี่|ใบขับขี|ใบอนุญาตขับขี่|ໃບຂັບຂີ|ໃບຂີ່|ເລກໃບຂັບຂີ່|ប័ណ្ណបើកឡាន|ប័ណ្ណបើករថយន្ត|បណ្ណ័បើកបរ
|បើកបរ|លេខប័ណ្ណបើកបរ|prava|nomer prav|voditelskie|govahiname|govahinameh|gavahiname|rukhsa|rokhsa|rukhsat|rakhsa
|varordakan|varord|vkayakan|laisens|laisence|lisens|baikhapkhi|bai khap khi|bai khab khi|ban berk bor|bann baek bor
|unjeon myeonheo|myeonheo|menkyo|menkyosho|jiazhao
""",
    Kind.A_NUMBER: """
alien registration no|alien reg number|a num|a-num|anum|uscis#|uscis case|uscis case number|uscis receipt no|i 797
|i797|i 485 receipt|receipt no|receipt #|green card #|greencard|greencard number|work permit number|ead number
|resident number|permanent resident card|numero de extranjeria|numero extranjero|num de extranjero|recibo
|num de recibo|no de recibo|numero de la tarjeta verde|la mica|mica|permiso de trabajo|so ngoai kieu|so the xanh
|the xanh|số biên lai|biên lai|收据号码|收據編號|收据编号|移民局号码|移民局號碼|移民局|绿卡编号|外籍人士号码|外国人号码|收條號碼|工卡收据|접수 번호|영수증 번호|이민국 번호|영주권 카드
|그린카드|에이넘버|외국인 번호|受領番号|レシート番号|受付番号|永住権番号|永住権|エイリアン番号|numero ng alien|alien number ko|green card ko|resibo
|daim npav ntsuab|npav ntsuab tus lej|tus lej alien|tus lej a number|green card nambaa|a nambaa|грин-карт*|гринка*
|квитанц*|номер чека|номер аліен|номер аліена|элиен*|алиен*|еліен*|квитанція|իմիգրաց*|գրինքարտ*|գրին քարտի|ստացական*
|رقم الغرين كارد|رقم الجرين كارد|الايصال|رقم ايصال|رقم الاقامة|الاقامة|البطاقة الخضرا|کارت سبز|رسید|شماره رسید
|شماره ای|شماره بیگانگان|شماره گرین کارت|रसीद नंबर|रसीद|ग्रीनकार्ड|एलियन नंबर|ਰਸੀਦ ਨੰਬਰ|ਰਸੀਦ|ਗਰੀਨ ਕਾਰਡ|ਏਲੀਅਨ ਨੰਬਰ
|เลขใบเสร็จ|เลขกรีนการ์ด|เลขเอเลี่ยน|กรีนการ์ดเลขที่|ເລກໃບຮັບ|ບັດຂຽວ|ກຣີນກາຣ໌ດ|លេខបង្កាន់ដៃ|បង្កាន់ដៃ|កាតក្រីនកាត
|ហ្គ្រីនកាត|green karta|grin karta|nomer inostrantsa|kart sabz|resid|iqama
""",
    Kind.EDD: """
edd customer acct|edd customer id|edd cust acct|customer acct|customer acct number|eddcan number|edd acc
|edd login number|edd claim no|ui claim no|sdi claim id|di claim id|pfl claim id|disability claim id
|disability claim no|disability id|edd receipt|edd receipt number|edd receipt no|edd confirmation
|numero de cliente del edd|num de cuenta edd|cuenta edd|cuenta de edd numero|no de cuenta edd|id de reclamo edd
|numero de reclamo del edd|reclamo por desempleo|recibo de edd|recibo edd|ma khach hang|so tai khoan edd
|tai khoan edd|mã edd|số đơn edd|đơn edd|edd客户账号|edd客户号|edd 客户|edd申请|失业救济号|失业金账号|伤残保险|残疾保险|伤残申请|edd的账号|edd账户号
|edd 고객번호|edd 고객 계정|edd 어카운트|edd 클레임|실업 클레임|실업급여 클레임|장애 클레임|edd口座|edd顧客|edd顧客番号|edd請求|edd申請|障害保険|edd customer ko
|numero ng claim sa edd|edd acct ko|tus lej account edd|tus lej thov edd|edd nambaa|edd account nambaa
|edd acc nambaa|номер клиента edd|счёт edd|аккаунт едд|едд|номер едд|клиентский номер|номер заявки edd
|клієнтський номер|номер акаунта edd|акаунт edd|edd акаунт|edd հաճախորդ*|հաճախորդ*|edd հայց*|رقم الزبون|رقم زبون
|حساب الزبون|حسابي في edd|حسابي بالـ edd|رقم حسابي في edd|رقم مطالبة|مطالبة edd|شماره مشتری edd|حساب ای دی دی
|ای دی دی|edd ग्राहक|edd ग्राहक खाता|ईडीडी खाता|ईडीडी ग्राहक|edd अकाउंट|edd क्लेम|edd ਗਾਹਕ|ਈਡੀਡੀ ਖਾਤਾ|edd ਕਲੇਮ
|edd ਅਕਾਊਂਟ|บัญชีลูกค้า edd|เลขลูกค้า edd|เคลม edd|ລູກຄ້າ edd|ເຄລມ edd|ເລກບັນຊີລູກຄ້າ|លេខអតិថិជន edd|គណនី edd លេខ
|edd shomare|hesab edd|edd hashiv|edd hamar|klient edd
""",
    Kind.CASE: """
case numb|case nmbr|case numbr|case nr|case identifier|case is|case no.|cse number|case-number|calfresh acct
|~calfresh acct number|calworks case no|calfresh case no|county case number|medi cal case|medi cal case number
|medical case number|medi cal application|general relief case|gr case|wcab case|wcab|adj number|workers comp claim
|workers comp case|comp claim number|csn|child support case number|child support number|dcss case|participant no|apd
|appeal number|appeal case|hearing number|state hearing number|state hearing case|section 8 case|hacla number
|client no|client #|my case|file #|application case|confirmation no of my application|application ref
|covered california case|covered ca case|cal win number|num caso|n de caso|num de mi caso|numero de mi caso
|numero del caso|el caso|mi caso|caso es|numero de expediente|exp no|reclamo no|num de reclamo|numero del reclamo
|caso de calfresh|caso de medi cal|caso del condado|reclamo|solicitud no|solicitud numero|num de solicitud
|numero de apelacion|manutencion caso|caso de manutencion|no. de caso|so ho so|so case|ma ho so|ma so ho so|ho so so
|số hồ sơ calfresh|mã hồ sơ calfresh|số case calfresh|số vụ kiện|so don|hồ sơ|案件号码|案件編號|個案號碼|个案号码|case編號|case编号|粮食券案
|粮食券个案|粮食券号码|福利案号|档案号码|卷宗|糧券號|申请编号|申请号码|索赔号码|工伤索赔|工伤案号|抚养案号|case number是|客户编号|上诉编号|上诉号|numero ng kaso ko|kaso numero
|case no ko|case # ko|numero ng kaso sa|aplikasyon numero|claim no ko|claim ko|사건번호는|케이스 #|케이스#|케이스는|캘프레시 번호|캘프레쉬 번호
|칼프레시 케이스|캘프레시 케이스|메디칼 케이스|접수번호는|산재 번호|클레임 #|파일넘버|양육비 케이스|ケースナンバー|ケースid|ケース no|案件no|申請no|事案番号|事例番号|ケース番号は|労災番号
|クレームナンバー|問い合わせ番号|tus lej ntaub ntawv|ntaub ntawv tus lej|case tus lej|tus lej rooj plaub|tus case|tus keeb kwm|keej
|daim case|case nambaa|~case|case hoc|case hoc-soux|sic gorngv nambaa|номер кейсу|№ дела|дело номер|дело calfresh
|дела calfresh|кейс номер|кейс №|кейс|номер заявл*|номер обращения|номер иска|номер клейма|клейм*|номер апелляции
|№ справи|справа номер|справи calfresh|номер клейму|номер апеляції|звернення|գործի համ*|քեյս|գործը|գործս
|հայցադիմում*|դիմումի հ*|բողոքի համար*|رقم ملف|ملف رقم|رقم القضيه|رقم قضيه|قضية رقم|رقم المعامله|رقم معاملتي
|رقم معاملة|رقم حالة|رقم طلب|رقم طلبي|رقم الكيس|الكيس|كيسي|كيس نمبر|شماره پرونده‌ام|شماره پروندم|شماره پرونده ام
|نمره پرونده|نمره کیس|کیس نمبر|کیسم|پرونده‌ام|شماره درخواستم|شماره پیگیری پرونده|केस क्रमांक|केस न|केस आईडी|मेरा केस
|मामला क्रमांक|आवेदन क्रमांक|दावा क्रमांक|केस नम्बर|केस नंबर|ਕੇਸ ਨੰਬਰ|ਕੇਸ ਆਈਡੀ|ਕੇਸ ਨੰ.|ਮੇਰਾ ਕੇਸ|ਅਰਜ਼ੀ ਨੰ|ਕਲੇਮ ਨੰ
|पर्चा नंबर|ਪਰਚਾ ਨੰਬਰ|फ़ाइल नंबर|ਕੇਸ ਨੰਬਰ ਹੈ|เคสเลขที่|เลขเคส|เลขที่เคส|เคสนัมเบอร์|หมายเลขกรณี|เลขกรณี
|เลขที่ใบสมัคร|เลขใบสมัคร|เบอร์เคส|ເລກເຄດ|ເຄສເລກທີ|ເລກທີກໍລະນີ|ເລກໃບສະໝັກ|ເລກເຄສ|ເລກສຳນວນ|លេខករណី|ករណីលេខ|លេខសំណុំ
|លេខកេស|កេសលេខ|លេខសំណុំរឿង|ខេស|លេខខេស|nomer dela|delo nomer|nomer spravy|sprava nomer|nomer keysa|keys nomer
|shomare parvande|shomareh parvandeh|parvande|parvandeh|shomare case|raqm el case|raqam el case|raqm elmalaf
|raqm malaf|raqm el malaf|rakm el case|raqm qadiya|gorci hamar|gortsi hamar|gorci hamary|gortsi hamary|gorts
|case-i hamar|case i hamar|case da number|case di number|mera case|lek khes|lek case|mailek case|lek khadi|leik case
|lek karani|lek samnum reung|case nam ba
""",
    Kind.MEDI_CAL: """
medical #|medi cal acct|medi cal benefits number|medi-cal member id|medi cal mbr|benefits card|benefits card number
|benefits card id|white card number|bic no|cin no|medi cal numb|medi cal nmbr|calcard id|medi cal no.
|medicaid number|medicaid id|medi-cal recipient|tarjeta blanca|num de medi cal|no de medi cal|medi cal no
|num de medical|id de medi cal|id de medical|mi medi cal|mi medical|so medi cal|so the medi cal|the medi cal
|mã medi cal|số medi|thẻ medi|mã thẻ medi cal|白卡|白卡号|红蓝卡号|加州白卡|医疗白卡|医卡号|medi-cal编号|medi cal编号|medi cal 编号|福利卡|福利身份卡
|numero ng medi cal ko|medi cal number ko|medical ko|medi cal id ko|메디칼 id|메디칼 아이디|메디칼넘버|메디-칼|베니핏 카드|メディカルid|メディカルno
|メディ・カル|メディケイド|医療カード|tus lej npav medi cal|medi cal tus naj npawb|medical tus lej|npav kho mob|medi cal nambaa
|medi-cal card nambaa|медикэл*|меди-кэл*|меди кэл*|медікел*|меді-кал*|մեդի-քել*|մեդիքել*|մեդիկալ*|մեդի կալ*|ميدي-كال
|الميديكال|رقم الميديكال|كرت الميديكال|كارت الميديكال|مدی‌کال|مدیکر|کارت مدیکال|شماره مدیکال|مدی-کال|मेडी-कल|मेडीकाल
|मेडिकैल|मेडी कल|ਮੈਡੀਕਾਲ|ਮੈਡੀ-ਕਾਲ|ਮੈਡੀ ਕੈਲ ਨੰਬਰ|เมดิแคร์|เมดิแคล์|เมดิเคล|ເມດິຄາລ|ເມດີຄາລ|ເມດິຄັລ|មេឌីខែល|មេឌីកាល់
|មេឌីខល់|មេឌិខល|nomer medikal|medikal|medical hamar|medi cal hamar|shomare medical|shomare medi cal|raqm medical
|raqm el medical
""",
    Cue.BENEFIT: """
calfresh|cal fresh|calworks|food stamps|food stamp|foodstamps|snap|ihss|general relief|cash aid|county|estampillas
|condado|phiếu thực phẩm|tem phiếu|quận|粮食券|粮食卷|粮券|现金补助|县政府|福利|칼프레시|캘프레시|캘프레쉬|푸드스탬프|푸드 스탬프|카운티|カルフレッシュ|フードスタンプ|郡
|калфреш*|кал фреш*|кальфреш*|калфрэш*|фуд стемп*|фудстемп*|фуд стэмп*|талон*|округ*|կալֆրեշ*|քալֆրեշ*|ֆուդ սթամփ*
|شهرستان|كالفرش|كال فرش|كالفريش|كلفرش|كاونتي|فود ستامب|کلفرش|کال فرش|کالفرش|کال‌فرش|کوپن غذا|فود استمپ|कैलफ्रेश
|कैलफ़्रेश|कालफ्रेश|फूड स्टैम्प|फूड स्टांप|काउंटी|ਕੈਲਫਰੈਸ਼|ਕੈਲਫ੍ਰੈਸ਼|ਕਾਲਫਰੈਸ਼|ਫੂਡ ਸਟੈਂਪ|ਕਾਉਂਟੀ|แคลเฟรช|แคลเฟรซ
|คาลเฟรช|ฟู้ดสแตมป์|คูปองอาหาร|เคาน์ตี้|ແຄລເຟຣດ|ແຄລເຟຣຊ|ຄາວເຟຣຊ|ຟູດສະແຕມ|ເຄົາຕີ້|ខាលហ្វ្រេស|ខាល់ហ្វ្រេស|ហ្វូតស្តែម
|ខោនធី|នាយកដ្ឋាន|kuponi|nyiaj pab|nyiaj yuav noj|noj hmo|foom staas|zaub mov pab
""",
    Cue.JOBLESS: """
disability|paid family|baby bonding|incapacidad|edd claim|ui form|ui app|desempleada|desempleado|tàn tật|thất nghiệp
|that nghiep|伤残|残疾保险|残障|失业金|失业救济|실업급여|실업수당|상해보험|장애|傷病|障害|失業手当|失業給付|kapansanan|disabled|нетрудоспособ*|інвалідн*
|непрацездатн*|безробіття|անաշխատունակ*|հաշմանդամ*|العجز|بطالة|تعطل|از کار افتادگی|ازکارافتادگی|بیمه بیکاری
|विकलांगता|डिसेबिलिटी|ਅਪੰਗਤਾ|ਡਿਸੇਬਿਲਟੀ|ทุพพลภาพ|ตกงาน|ເສຍອົງຄະ|ພິການ|ពិការភាព|bikari|bezrabotica|bezrabotitsa
|berozgari
""",
}

COLLOQUIAL_MONEY: dict[Kind | Cue, str] = {
    Kind.CARD: """
visa card|visa debit|master card number|cc num|credit card no|debit card no|debit card number|credit card number
|chase card|discover|jcb|diners|charged on|paid with card|amex card|card ending|num de tarjeta|no de tarjeta
|tarjeta visa|tarjeta mastercard|mi tarjeta|la tarjeta de debito|tarjeta prepagada|so the|the tin dung|the ghi no
|thẻ visa|thẻ master|thẻ của tôi|卡号码|信用卡号|信用卡卡号|借记卡号|银联卡|visa卡|万事达|扣账卡号|卡片号码|提款卡号码|비자카드|비자 카드|마스터카드|마스터 카드|신용카드번호|데빗
|크레딧|デビット|visaカード|マスターカード|カードナンバー|カードno|card ko|credit card ko number|debit ko|tarheta|kard ko|npav them nyiaj
|npav visa|daim visa|card nambaa|nyaanh card|виза|мастеркард|картой|картою|карткою|картку|карточк*|кредитк*|дебетк*
|քարտով|քարտս|վիզա|դեբիտ*|կրեդիտ*|քարտ|بالبطاقة|بطاقتي|البطاقة البنكية|كرت الفيزا|كارت الفيزا|ماستر كارد|بطاقه
|الفيزا|کارتم|با کارت|کارت بانک|مسترکارت|ویزا|کارت اعتباریم|वीज़ा कार्ड|वीसा कार्ड|कार्ड|डेबिट|क्रेडिट|ਵੀਜ਼ਾ ਕਾਰਡ
|ਡੈਬਿਟ|ਕ੍ਰੈਡਿਟ|บัตรวีซ่า|วีซ่า|บัตรเดบิตเลข|เครดิตการ์ด|ບັດວີຊາ|ວີຊາ|ບັດເຄຣດິດເລກ|កាតវីសា|វីសា|កាតឥណទានលេខ|កាតដេប៊ីត
|កាតក្រេឌីត|karta|nomer karty|kart|bitaqa|bita2a|shomare kart|kredit kart|krediti kart|debit kart
""",
    Kind.EBT: """
ebt no.|ebt num|ebt card no|ebt card num|food card|calfresh ebt|ebt edge|golden state card|la ebt|mi ebt|num de ebt
|no de ebt|tarjeta golden state|tarjeta de estampillas|so the ebt|the ebt|so ebt|粮食券卡号|ebt卡号码|粮卡号|福利ebt卡|이비티 카드
|ebt번호|ebt 번호|イービーティー|ebt番号|ebt card ko|ebt ko|npav ebt tus lej|daim npav ebt tus lej|ebt card nambaa|ebt nambaa
|ибити|еbт|карты ебт|карта ебт|карточка ebt|картка ебт|իբիթի|էբթ|بطاقة ال ebt|كرت ebt|كرت الـ ebt|كارت ebt|رقم ebt
|کارت ای بی تی|شماره ebt|ईबीटी कार्ड|ईबीटी नंबर|ebt नंबर|ਈਬੀਟੀ ਕਾਰਡ|ebt ਨੰਬਰ|เลข ebt|อีบีที|บัตรอีบีที|ເລກ ebt
|ອີບີທີ|លេខ ebt|អ៊ីប៊ីធី|លេខកាត ebt|karta ebt|kart ebt
""",
    Kind.BANK: """
bank acc|bank acc no|bank account no|bank number|acct num|acct is|accnt|acount number|account numb|a c no
|deposit account|deposit to account|checking number|checking account number|savings account number|savings acct
|routing is|routing and account|rout number|routng|aba no|bank routing|bank routing number|wire routing|dd account
|direct deposit acct|account ending|num cuenta|cuenta no|cuenta es|mi cuenta|numero de mi cuenta
|cuenta del banco numero|cta|cta bancaria|num de cta|no de cta|clabe|cuenta chase|cuenta de deposito
|numero de routing|num de ruta|no de ruta|numero de banco|numero del banco|deposito a la cuenta|deposito directo
|so tai khoan|tai khoan|tai khoan ngan hang|so tk|tk ngan hang|tài khoản nhà băng|nhà băng|ngân hàng số|so routing
|số ngân hàng|số aba|mã ngân hàng|户口号码|银行户口号码|户口|存入户口|入户口|银行号码|银行代号|银行代码|银行编号|转账号码|汇款号码|路线号码|路由|支票户口|储蓄户口|银行账户号
|银行卡账号|账号|账户号|账户|存入账户|存款账户|계좌는|통장|통장 번호|통장번호|은행계좌|은행계좌번호|은행 계좌번호|뱅크 어카운트|체킹|체킹 어카운트|세이빙|어카운트|라우팅 넘버|라우팅넘버|루팅 번호|은행번호
|입금 계좌|銀行番号|口座no|普通口座|当座口座|当座預金|普通預金|銀行の口座|振込先|口座ナンバー|ルーティングナンバー|金融機関コード|aba番号|支払い口座|account ko|acct ko|bangko
|bank account ko number|routing ko|routing number ko|numero ng account ko|tus account|account tus lej
|txhab nyiaj tus lej|bank account tus lej|nyob hauv bank|account nambaa|acc nambaa|nyaanh account|routing nambaa
|routing tus lej|bank nambaa|рахунок в банку|рахунок|рахунка|рахунком|номер банку|розрахунковий рахунок|р р
|маршрутний*|код банку|номер банка|счет|счёт|счета|счёта|счету|счёту|банк счет|банковский номер|чекинг*
|расчётный счёт|код банка|лицевой счет в банке|հաշիվ|հաշվիս|հաշիվը|հաշվեհ*|բանկային|բանկի համար*|ռութինգ*|ռաուտինգ*
|راوتنغ|راوتينغ|روتينغ|الراوتنغ|رقم الراوتنج|رقم البنك|حساب|الحساب|حسابي بالبنك|رقم حساب|رقم حسابي البنكي
|رقم حساب البنك|التشيكنج|ايبان|رقم التحويل|رقم الايداع|حساب بانکیم|حساب جاری|حساب پس انداز|شماره حسابم|روتینگ نامبر
|راوتینگ نامبر|شماره روتینگ|شماره راوتینگ|شبا|شماره شبا|کد بانک|شماره بانک|حسابم|बैंक अकाउंट नंबर|अकाउंट नंबर
|अकाउंट नं|खाता क्रमांक|खाता नं|बैंक नंबर|राउटिंग नंबर|रूटिंग नंबर|चेकिंग|सेविंग|बचत खाता|खाता|ਅਕਾਊਂਟ ਨੰਬਰ|ਬੈਂਕ ਨੰਬਰ
|ਖਾਤਾ ਨੰ|ਰੂਟਿੰਗ ਨੰਬਰ|ਰਾਊਟਿੰਗ ਨੰਬਰ|ਚੈਕਿੰਗ|ਖਾਤਾ|เลขบัญชีธนาคาร|บัญชีเลขที่|เลขที่บัญชีธนาคาร|เลขธนาคาร|รหัสธนาคาร
|เลขเราติ้ง|เลข routing|บัญชีเช็ค|เร้าติ้ง|ເລກທະນາຄານ|ບັນຊີເລກ|ບັນຊີເລກທີ|ລະຫັດທະນາຄານ|ເລກລູດຕິງ|លេខធនាគារ|កូដធនាគារ
|លេខកុងធនាគារ|គណនីលេខ|លេខគណនីធនាគារ|រូធីង|nomer scheta|schet v banke|rakhunok|nomer rakhunku|shomare hesab|hesab
|hesabe banki|raqm el hesab|raqm elhesab|raqm hesab|hisab|hesabi|hashvehamar|hashvi hamar|hashiv|khata number
|khata nambar|bank khata|khaata|gyejwa|kouza|kouza bango|lek banchi|banchi|lek ban si|kung|kong
""",
    Kind.PHONE: """
phon|phone num|phone is|cel phone|cell no|cell #|cell is|mobile no|mobil|new number|new phone|new cell|old number
|hit me up|call or txt|txt me|txt|callback number|my nbr|tel.|ph no|ph.|landline|best number|reach us at|contact
|ring|mi tel|num de tel|num de telefono|no de tel|cel es|mi celular|mi numero|numero de cel|marquenme|marqueme
|hablenme al|hableme al|hablenme|llamenme|llamenme al|llamen al|llameme al|telefono es|numero nuevo|textear|texteame
|whatsap|wa|so dien thoai|dien thoai|so dt|so dd|so phone|goi|goi cho toi|goi toi|goi lai|goi so|nhan tin|số mới
|số di động|số liên lạc|alo|liên hệ|手提|手提电话|手提號碼|手机号码|电话系|联络电话|打俾我|打畀我|打电话给我|打电话畀我|致电我|回电|回电话|短讯|联系方式|新号码|拨|来电|전번
|전화 번호|핸드폰 번호|휴대폰 번호|셀번호|셀 번호|전화 주세요|전화주세요|연락주세요|제 번호는|문자 주세요|폰은|携帯は|携帯電話番号|携帯に|電話ください|折り返し|電話して|モバイル|番号は|cp ko
|cel ko|telepono ko|number namin|tawagan nyo|tawagan mo|pakitawagan|paki tawagan|paki text|text nyo|mobile ko
|bagong number|numero ko ay|xov tooj ntawm tes|tus xov tooj tshiab|hu rov|hu rov qab|xa text|tus lej tshiab|fonh
|fonh nambaa|finx|douc finx|heuc|heuc yie nyei|dienc waac|тел.|телеф|номер тел|сот|моб.|трубк*|наберите|звонок
|звякн*|свяжитесь|связаться|новый номер|мой тел|мобила|вацап|вайбер|телега|телеграм*|номер телефону|дзвоніть мені
|наберіть|новий номер|мій тел|моб тел|зв язок|зв'яжіться|հեռ.|հեռախոսահ*|բջջ|համարս|նոր համար*|գրեք|իմ համարն
|جوالي رقم|رقم جوالي|رقم موبايلي|رقم التلفون|رقم تلفوني|دقوا علي|دقولي|اتصلو|كلمني|رقمي الجديد|خلوي|الخلوي|واتس اب
|تواصلوا|رن|حاكوني|شماره موبایل|شماره گوشی|شماره جدید|شماره تلفنم|زنگ بزنین|زنگ بزنید|تماس بگیر*|تماس بگیرین|سلولی
|تل|واتس آپ|شماره‌م|مبایل|تیلیفون|फ़ोन नंबर|फ़ोन नं|मोबाइल नंबर|मोबाइल नं|कॉल करें|कॉल करो|फोन करें|फोन करो|मैसेज
|नया नंबर|सेल फोन|ਫ਼ੋਨ ਨੰਬਰ|ਮੋਬਾਈਲ ਨੰਬਰ|ਫੋਨ ਕਰੋ|ਕਾਲ ਕਰਿਓ|ਨਵਾਂ ਨੰਬਰ|ਮੈਸੇਜ|ਸੈਲ ਫੋਨ|เบอร์ติดต่อ|เบอร์ใหม่|เบอร์ผม
|เบอร์ดิฉัน|โทรกลับ|โทรหา|โทรมา|เบอร์บ้าน|ส่งข้อความ|ເບີໂທລະສັບ|ເບີໃໝ່|ໂທຫາ|ໂທກັບ|ເບີມືຖື|ສົ່ງຂໍ້ຄວາມ|លេខទូរសព្ទ័
|លេខថ្មី|ហៅមកខ្ញុំ|ទូរស័ព្ទមក|តេមក|លេខដៃ|ផ្ញើសារ|nomer telefona|telefon|tilifon|telefun|tel nomer|mobilniy|zvonite
|pozvonite|perezvonite|dzvonit|shomare telefon|shomare mobile|telefonam|zang bezan|mobilam|raqmi|raqm telefon
|raqam tel|telephoni|jawwal|mobaili|herakhos|heraxos|heraxosahamar|zangeq|zangahareq|mera number|mera no|phone karo
|call karo|call kro|phone kro|fon|fon karo|number te|ber tho|ber thorasap|tho|thorasap|jeonhwa|denwa|keitai|dianhua
|shouji|lek turasap|turasap|ber mue thue
""",
    Kind.PLATE: """
plate is|plates are|license plate no|lic plate number|plate nmbr|vehicle license|car tag|tags|placa es|placas son
|num de placa|no de placa|num de placas|la placa|las placas|tablilla|matricula del carro|targa|bien so|bien so xe
|bang so xe|biển xe|so xe|车牌号码|车牌系|车牌是|牌号|车号码|牌照号|牌照号码|번호판은|차 번호판|차량번호판|차넘버|차 넘버|라이센스 플레이트|플레이트|ナンバーは|車ナンバー|車のプレート
|車のナンバープレート|プレートナンバー|ナンバー|plaka ko|plaka ng kotse|plate ko|daim phiaj|phaj tsheb tus lej|tsheb daim phaj
|tsheb daim plate|cie plate|cie nyei plate|cie nambaa|номера|номер тачки|авто номер|номер автомобиля|гос. номер
|номер на машин*|номерной|регистрационный знак|номер авто|номери|номер машин*|знак|համարանիշ|մեքենայի համարը
|մեքենայիս համար*|ավտոյի համար*|نمرة السيارة|نمرة|نمره|رقم سيارتي|لوحة سيارة|رقم لوحة|اللوحه|لوحات|پلاک خودرو
|پلاک ماشینم|نمره پلیت|پلاکم|شماره ماشین|नंबर प्लेट है|गाड़ी की प्लेट|गाड़ी की नंबर प्लेट|कार नंबर|ਗੱਡੀ ਦੀ ਪਲੇਟ
|ਨੰਬਰ ਪਲੇਟ ਹੈ|ਕਾਰ ਨੰਬਰ|ਟਰੱਕ ਪਲੇਟ|ป้ายทะเบียนรถ|ทะเบียน|เลขทะเบียนรถ|ป้าย|ເລກທະບຽນລົດ|ທະບຽນ|ປ້າຍ|ລົດປ້າຍ
|ស្លាកលេខរថយន្ត|ផ្លាកលេខឡាន|លេខផ្លាក|លេខស្លាក|ផ្លាកឡាន|nomer mashiny|nomera|gos nomer|pelak|pelake|lawha|lawhat
|nemra|hamaranish|gadi number|gaddi number|gadi da number|thabian|thabian rot|thabien
""",
    Kind.PASSPORT: """
passport is|pasport|passpt|passprt|travel document|us passport|passport card|num de pasaporte|no de pasaporte
|pasaporte no|pasaporte num|pasaporte es|mi pasaporte|pasaporte mexicano|ho chieu|so ho chieu|hộ chiếu số|护照号码|护照编号
|护照是|护照系|旅行证件|여권 넘버|여권은|패스포트|旅券番号|パスポート番号|パスポートno|pasaporte ko number|numero ng pasaporte|pasaporte ng
|ntawv hla tebchaws|daim passport|phau passport|passport tus lej|passport nambaa|загранпаспорт*|загран паспорт*
|загран|номер паспорта|серия и номер|пасп|закордонний паспорт|номер паспорту|проїзний документ|անձնագիր*|անձնագր*
|պասպորտ*|պասպորդ*|паспорт №|جواز سفري|رقم الجواز|رقم جوازي|الباسبور|باسبور|باسبورت|پاسم|پاسپورتم|شماره پاسپورت
|شماره گذرنامه|پاسپورت افغانستان|پاسپورټ|पासपोर्ट नंबर|पासपोर्ट नं|ਪਾਸਪੋਰਟ ਨੰਬਰ|ਪਾਸਪੋਰਟ ਨੰ|เลขหนังสือเดินทาง
|เลขพาสปอร์ต|พาสสปอร์ต|ພາດສະປໍ|ປັດສະປອດ|ໜັງສືຜ່ານແດນເລກ|ເລກພາສປອດ|លេខប៉ាស្ព័រ|លិខិតឆ្លងដែនលេខ|ប៉ាសព័រ|ប៉ាស់ស្ព័រ
|zagranpasport|gozarname|gozarnameh|jawaz|jawaz safar|basbor|andznagir|andznagri|yeogwon|huzhao|hochieu
|nangsue doenthang
""",
    Cue.OTHER_NUMBER: """
ticket|ticket number|purchase order|po number|reference number|notice number|letter id|invoice no|order id
|tracking no|tracking #|usps|ups|fedex|odometer|mileage|serial|imei|license class|flight|unit price|rebate|owe|owes
|balance|refund of|worth|annual|net|gross|yearly|per year|a year|deposit of|boleto|saldo|debo|factura no
|guia de rastreo|por ano|al ano|millaje|mã đơn hàng|số dư|một năm|tổng cộng|余额|余额是|单号|运单号|快递单号|订单号|年薪|月薪|工资|车架号|里程
|罚款|总共|잔액|연봉은|주문 번호|운송장 번호|벌금|마일리지|残高|注文番号|追跡番号|伝票|走行距離|罰金|年収は|balanse|utang|multa|taunang kita|баланс|остаток
|пробег|штраф|трек-номер|трек|пробіг|залишок|հաշվեկշիռ|վազք|տուգանք*|الرصيد|رصيد|غرامة|كم|مخالفة|موجودی|جریمه
|کیلومتر|کد پیگیری سفارش|बैलेंस|जुर्माना|ਬੈਲੇਂਸ|ਜੁਰਮਾਨਾ|ยอดเงิน|ยอดคงเหลือ|ค่าปรับ|เลขพัสดุ|ຍອດເງິນ|ຄ່າປັບໄໝ
|ເລກພັດສະດຸ|សមតុល្យ|ពិន័យ
""",
}

COLLOQUIAL_PLACES: dict[Kind | Cue, str] = {
    Kind.ADDRESS: """
new address|new addr|old address|current address|my addy|addy|evicted from|forward to|mailing addr|we moved
|just moved|moving to|mail goes to|come to my|my street|residence|apt is|live in|lived at|based at|deliver to
|we stay|stays at|i stay|me cambie a|nos mudamos|nos cambiamos|me mude para|nueva direccion|vivo en la|vivimos en
|mi nueva direccion|mandar a|envienlo a|mandenmelo|mandenlo|mi direccion es|me cambie|domicilio nuevo|estoy viviendo
|vivo por|toi o|song o|song tai|nha toi|o so|dia chi|dọn về|dọn đến|dọn tới|dọn qua|dời về|dời nhà|chuyển nhà
|chuyển về|chuyển tới|don ve|don den|doi nha|chuyen den|địa chỉ mới|ở tại số|gửi về|gởi về|搬咗去|搬咗|搬去|搬家|搬屋|搬了|搬到了
|新地址|新住址|寄去|住喺|住係|住系|迁到|搬至|现住|现在住|我住|邮寄|通讯地址|屋企|租住|새 주소|주소는|주소 바뀜|이사했|이사 왔|이사 갔|이사왔|이사갔|살아|살고 있|사는 곳|우편|집주소|新住所|転居
|引っ越|引越|移りました|住所変更|住所は|宛先|送り先|lumipat na kami|lumipat kami|lumipat ako|lumipat na ako|bagong address|bagong tirahan
|nakatira kami|tumira|tiraha|tirahan ko|ipadala sa|tsiv mus|tsiv mus nyob|tsiv tsev|tsiv|tsiv los|chaw nyob tshiab
|peb nyob|tsev nyob|xa ntawv rau|suiv mingh|suiv|suiv biauv|yiem njiec|biauv yiem|dorngx siang|yie yiem|mbuo yiem
|переехала*|переезж*|переезд*|новый адрес|живу по|по адресу|адрес*|проживаем|снимаю|снимаем|квартира|квартиру
|пришлите|присылать|переїжджа*|переїзд|переїхали|нова адреса|живу за|за адресою|винайма*|оренду*|живе|տեղափոխ*
|հասցե*|բնակվում|ապրում ենք|նոր հասցե|طاحونة|انتقلت الى|انتقلنا|نقلنا|نقلت|العنوان الجديد|عنواني الجديد|عنوان سكني
|ساكنين|نازل|مسكن|سكنا|عايشين|بيتنا|رحلنا|رحلت|قاعدين|آدرس جدید|نقل مکان|اسباب کشی|اسباب‌کشی|ساکنیم|ساکنم
|زندگی میکنیم|زندگی میکنم|منزلم|خانه|خونمون|آدرسمون|کوچ|नया पता|शिफ्ट|रह रहे|रह रहा|घर का पता|मेरा पता|ਨਵਾਂ ਪਤਾ
|ਸ਼ਿਫਟ|ਰਹਿ ਰਹ|ਘਰ ਦਾ ਪਤਾ|ਮੇਰਾ ਪਤਾ|ਰਹਿਨੇ|ย้ายมา|ย้ายบ้าน|ย้าย|ที่อยู่ใหม่|พัก|ส่งมาที่|ຍ້າຍໄປ|ຍ້າຍໄປຢູ່|ຍ້າຍບ້ານ|ຍ້າຍ
|ທີ່ຢູ່ໃໝ່|ຍ້າຍມາ|ສົ່ງມາ|រើទៅ|រើទៅនៅ|ផ្លាស់ទៅ|ផ្លាស់ទី|អាសយដ្ឋានថ្មី|រើផ្ទះ|រើមក|នៅ|លំនៅ|ផ្ញើមក|zhivu|zhivem
|pereehal|pereehala|pereehali|adres|moy adres|meshkayu|pereyihaly|manzel|manzelam|khune|khone|zendegi|sakinam
|adresam|sakin|saken|3nwani|3inwani|enwani|onwani|hasce|hasces|hascen|hastse|aprum|aprum em|aprum enq|rehta|rehti
|rehte|rahta|rahte|rehnde|rehnda|pata|ghar|mera pata|yu thi|yu ban|thi yu|nov phteah|rous nov|asayadthan|juso
|jusoneun|jusho|sumu|zhuzhi|dizhi
""",
    Cue.OFFICE: """
offices at|food pantry|pantry|welfare office|social services|county building|health center|health department
|court at|courtroom|superior court at|free clinic|legal aid|tax office|ftb office|edd office|dmv on|dmv at
|ssa office|wic office|consulate|embassy|store at|pharmacy|safeway|walmart|bank of america|college|university|ymca
|church at|drop box|smog|consulado|banco de comida|despensa|oficina del|oficina de|tienda|farmacia|iglesia|juzgado
|tribunal|lãnh sự|chùa|nhà thờ|siêu thị|van phong|toa an|benh vien|车管局|车辆管理局|社会服务|县府|领事馆|超市|银行分行|食物银行|社安局|移民局办公室|車管局
|食物銀行|영사관|마트|교회|디엠비|디엠브이|領事館|スーパー|銀行支店|フードバンク|simbahan|konsulado|botika|palengke|lub chaw|dmv nyob|lub dmv|chaw pab
|konsulat|консульств*|магазин*|церк*|суде|дмв|отдел*|аптек*|загс|կոնսուլ*|դատարան*|եկեղեցի*|խանութ*|القنصلية|صيدلية
|كنيسة|مسجد|بنك الطعام|کنسولگری|فروشگاه|داروخانه|بانک غذا|दूतावास|गुरुद्वारा|मंदिर|फूड बैंक|ਗੁਰਦੁਆਰਾ|ਫੂਡ ਬੈਂਕ|ਡੀਐਮਵੀ
|สถานกงสุล|วัด|ธนาคารอาหาร|ວັດ|ກົງສຸນ|ធនាគារអាហារ|វត្ត|កុងស៊ុល
""",
}
