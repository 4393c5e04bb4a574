"""Further names of numbers, dates and places: everyday speech, dialects, and other scripts written in Latin letters.

The marks are those of ``number_words``; a word that stands there already keeps what it says there.
"""

from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

COLLOQUIAL_NUMBERS: dict[Kind | Cue, str] = {
    Kind.SSN: """
socials|social sec num|soc number|social num|social number|ss card|ss card number|socal security|social securty
|ssa number|num de seguro|numero de seguro|numero de mi seguro|no de seguro social|no de seguro|num seguro
|segurosocial|el social|ma so an sinh|an sinh|社安卡|社会号码|社會號|社安卡號|工卡号码|社会安全卡|소셜 넘버|소시얼
|소셜카드|쇼셜|ss番号|ソーシャルナンバー|ソシアル|sosyal|sosyal security|numero ng sss|sss|xov tooj xaus saus
|xaus saus tus lej|npav ssn|социалка|номер ссн|сошиал секьюрити|соц секьюрити|соцсек*|сс номер|соціалк*|соц сек*
|սօցիալ*|սոշլ*|սոշիալ*|سوسيال|السوسيال|سوشل|رقم السوشال|رقم سوشيال|السوشيال|سوشیال سکیوریتی|سوشل سکیوریتی
|شماره تامین اجتماعی|sochal|soshal|sotsialny|sotsial|sots nomer|socialaki|socialakan|soc hamar|social hamar
|social hamary|shomare social|shomareh social|raqm social|raqam social|da social|social di number|सोशल नंबर|सोसल
|ਸੋਸ਼ਲ ਨੰਬਰ|โซเชียลซีเคียวริตี้|เลขโซเชียล|เลขประกัน|ເລກປະກັນ|ໂຊຊຽລ|ໂຊຊຽນ|សូស្យាល់|សូសៀល|សូស្សាល|lek prakan sangkhom
|prakan sangkhom|lek pakan sangkhom|santisok sangkom
""",
    Kind.ITIN: """
itin no|itin number|itin #|my itin|tax payer id|tax payer number|tin|mi itin|el itin|报税号码|報稅號碼|纳税号|итн
|իթին|այթին|آيتين|ايتن|آی تین|아이틴|아이틴번호|ไอทิน|ໄອທິນ|អាយធីន|アイティン|納税者id|hark vcharoghi
""",
    Kind.DRIVER_LICENSE: """
driver lisense|drivers license no|dl num|dl is|dmv license|dmv id|ca dl|cadl|cali license|real id number|permit no
|mi licencia|num licencia|licencia no|licencia numero|no de licencia|numero de mi licencia|lic de manejar
|la licencia|id del estado|thẻ lái xe|lái xe|车牌驾照|车牌照号|驾驶执照号码|揸車牌|车照|驾驶牌照|州身份证|加州id
|ca id卡|lisensya ko|drayber lisensya|linsensya|lisensiya ko|면허증번호|운전면허번호|드라이버 라이센스|라이센스
|라이선스|주 아이디|아이디 카드|免許証番号|運転免許証|運転免許番号|免許no|ライセンス|ライセンス番号
|daim tsav tsheb tus lej|laisxees|daim lav xees|lav xees|laisees|license nambaa|license hoc|jaa-cie zengx
|zaangc cie zengx|водительские|в у|ву|права №|лайсенс|лайсенз*|айди|айдишка|водій*|посвідчення|права номер|ліцензія
|վարորդ*|լիցենզիա*|լայսենս*|րաւունք|պրավ*|رخصة السياقة|رخصة قيادتي|ليسنس|الليسن|رخصتي رقم|گواهینامم|شماره گواهی
|لایسنسم|گواهینامه ام|ਡਰਾਇਵਰ ਲਾਇਸੰਸ|ਡਰਾਈਵਰ ਲਾਇਸੰਸ|ਲਾਇਸੈਂਸ ਨੰਬਰ|ਡਰਾਈਵਿੰਗ ਲਸੰਸ|ड्राइविंग लाइसेन्स|लाइसेंस नंबर|डीएल नंबर
|ਡੀ ਐਲ|เลขใบขับขี่|ใบอนุญาตขับขี่|ໃບຂີ່|ເລກໃບຂັບຂີ່|ប័ណ្ណបើកឡាន|ប័ណ្ណបើករថយន្ត|បណ្ណ័បើកបរ|បើកបរ|លេខប័ណ្ណបើកបរ|prava|nomer prav
|voditelskie|govahiname|govahinameh|gavahiname|rukhsa|rokhsa|rukhsat|rakhsa|varordakan|varord|vkayakan|laisens
|laisence|lisens|baikhapkhi|bai khap khi|bai khab khi|ban berk bor|bann baek bor|unjeon myeonheo|myeonheo|menkyo
|menkyosho|jiazhao
""",
    Kind.A_NUMBER: """
alien registration no|alien reg number|a num|a-num|anum|uscis#|uscis case|uscis case number|uscis receipt no|i 797
|i797|i 485 receipt|receipt no|receipt #|green card #|greencard|greencard number|work permit number|ead number
|resident number|permanent resident card|numero de extranjeria|numero extranjero|num de extranjero|recibo
|num de recibo|no de recibo|numero de la tarjeta verde|la mica|mica|permiso de trabajo|số biên lai|biên lai|收据号码
|收據編號|收据编号|移民局号码|移民局|绿卡编号|外籍人士号码|外国人号码|收條號碼|工卡收据|영수증 번호|이민국 번호
|영주권 카드|그린카드|에이넘버|외국인 번호|受領番号|レシート番号|受付番号|永住権番号|永住権|エイリアン番号
|numero ng alien|alien number ko|green card ko|resibo|daim npav ntsuab|npav ntsuab tus lej|tus lej alien
|tus lej a number|green card nambaa|a nambaa|грин-карт*|гринка*|квитанц*|номер чека|номер аліен|номер аліена|элиен*
|алиен*|еліен*|квитанція|իմիգրաց*|գրինքարտ*|գրին քարտի|ստացական*|رقم الغرين كارد|رقم الجرين كارد|الايصال|رقم ايصال
|رقم الاقامة|الاقامة|البطاقة الخضرا|کارت سبز|رسید|شماره رسید|شماره ای|شماره بیگانگان|شماره گرین کارت|रसीद नंबर|रसीद
|ग्रीनकार्ड|एलियन नंबर|ਰਸੀਦ ਨੰਬਰ|ਰਸੀਦ|ਗਰੀਨ ਕਾਰਡ|ਏਲੀਅਨ ਨੰਬਰ|เลขใบเสร็จ|เลขกรีนการ์ด|เลขเอเลี่ยน|กรีนการ์ดเลขที่|ເລກໃບຮັບ
|ບັດຂຽວ|ກຣີນກາຣ໌ດ|លេខបង្កាន់ដៃ|បង្កាន់ដៃ|កាតក្រីនកាត|green karta|grin karta|nomer inostrantsa|kart sabz|resid|iqama
""",
    Kind.EDD: """
edd customer acct|edd customer id|edd cust acct|customer acct|customer acct number|eddcan number|edd acc
|edd login number|edd claim no|ui claim no|sdi claim id|di claim id|pfl claim id|disability claim id
|disability claim no|disability id|edd receipt|edd receipt number|edd receipt no|edd confirmation
|numero de cliente del edd|num de cuenta edd|cuenta edd|cuenta de edd numero|no de cuenta edd|id de reclamo edd
|numero de reclamo del edd|reclamo por desempleo|recibo de edd|recibo edd|mã edd|số đơn edd|đơn edd|edd客户账号
|edd客户号|edd 客户|edd申请|失业救济号|失业金账号|伤残保险|残疾保险|伤残申请|edd的账号|edd账户号|edd 고객번호
|edd 고객 계정|edd 어카운트|edd 클레임|실업 클레임|실업급여 클레임|장애 클레임|edd口座|edd顧客|edd顧客番号|edd請求
|障害保険|edd customer ko|numero ng claim sa edd|edd acct ko|tus lej account edd|tus lej thov edd|edd nambaa
|edd account nambaa|edd acc nambaa|номер клиента edd|аккаунт едд|едд|номер едд|клиентский номер|номер заявки edd
|клієнтський номер|номер акаунта edd|акаунт edd|edd акаунт|edd հաճախորդ*|հաճախորդ*|edd հայց*|رقم الزبون|رقم زبون
|حساب الزبون|حسابي في edd|حسابي بالـ edd|رقم حسابي في edd|رقم مطالبة|مطالبة edd|شماره مشتری edd|حساب ای دی دی
|ای دی دی|edd ग्राहक|edd ग्राहक खाता|ईडीडी खाता|ईडीडी ग्राहक|edd अकाउंट|edd क्लेम|edd ਗਾਹਕ|ਈਡੀਡੀ ਖਾਤਾ|edd ਕਲੇਮ
|edd ਅਕਾਊਂਟ|บัญชีลูกค้า edd|เลขลูกค้า edd|เคลม edd|ລູກຄ້າ edd|ເຄລມ edd|ເລກບັນຊີລູກຄ້າ|លេខអតិថិជន edd|គណនី edd លេខ
|edd shomare|hesab edd|edd hashiv|edd hamar|klient edd
""",
    Kind.CASE: """
case numb|case nmbr|case nr|case identifier|case is|case no.|cse number|case-number|calfresh acct
|~calfresh acct number|calworks case no|calfresh case no|county case number|medi cal case|medi cal case number
|medical case number|general relief case|gr case|wcab case|wcab|adj number|workers comp claim|workers comp case
|comp claim number|csn|child support case number|child support number|dcss case|participant no|apd|appeal number
|appeal case|hearing number|state hearing number|state hearing case|section 8 case|hacla number|client no|client #
|my case|file #|application case|confirmation no of my application|application ref|covered california case
|covered ca case|cal win number|n de caso|num de mi caso|numero de mi caso|numero del caso|el caso|mi caso|caso es
|exp no|reclamo no|num de reclamo|numero del reclamo|caso de calfresh|caso de medi cal|caso del condado|solicitud no
|solicitud numero|num de solicitud|numero de apelacion|manutencion caso|caso de manutencion|no. de caso
|số hồ sơ calfresh|mã hồ sơ calfresh|số case calfresh|số vụ kiện|案件号码|個案號碼|case編號|粮食券案|粮食券个案
|粮食券号码|福利案号|档案号码|卷宗|糧券號|申请号码|索赔号码|工伤索赔|工伤案号|抚养案号|case number是|客户编号
|上诉编号|上诉号|numero ng kaso ko|case no ko|case # ko|numero ng kaso sa|aplikasyon numero|claim no ko|claim ko
|사건번호는|케이스 #|케이스#|케이스는|캘프레시 번호|캘프레쉬 번호|칼프레시 케이스|캘프레시 케이스|메디칼 케이스
|접수번호는|산재 번호|클레임 #|파일넘버|양육비 케이스|ケースid|ケース no|案件no|申請no|事案番号|事例番号
|ケース番号は|労災番号|クレームナンバー|問い合わせ番号|tus lej ntaub ntawv|ntaub ntawv tus lej|case tus lej|tus case
|tus keeb kwm|keej|daim case|case nambaa|case hoc|case hoc-soux|sic gorngv nambaa|№ дела|дело номер|дело calfresh
|дела calfresh|кейс номер|кейс №|номер заявл*|номер обращения|номер иска|номер клейма|клейм*|номер апелляции
|№ справи|справа номер|справи calfresh|номер клейму|номер апеляції|звернення|գործի համ*|գործը|հայցադիմում*
|դիմումի հ*|բողոքի համար*|رقم ملف|ملف رقم|رقم قضيه|قضية رقم|رقم معاملتي|رقم معاملة|رقم حالة|رقم طلب|رقم طلبي|الكيس
|كيسي|كيس نمبر|شماره پرونده‌ام|شماره پروندم|شماره پرونده ام|نمره پرونده|نمره کیس|کیسم|پرونده‌ام|شماره درخواستم
|شماره پیگیری پرونده|केस क्रमांक|केस न|केस आईडी|मेरा केस|मामला क्रमांक|आवेदन क्रमांक|दावा क्रमांक|केस नम्बर|ਕੇਸ ਆਈਡੀ
|ਕੇਸ ਨੰ.|ਮੇਰਾ ਕੇਸ|ਅਰਜ਼ੀ ਨੰ|ਕਲੇਮ ਨੰ|पर्चा नंबर|ਪਰਚਾ ਨੰਬਰ|ਕੇਸ ਨੰਬਰ ਹੈ|เคสเลขที่|เลขที่เคส|เคสนัมเบอร์|หมายเลขกรณี|เลขกรณี
|เลขที่ใบสมัคร|เลขใบสมัคร|เบอร์เคส|ເລກເຄດ|ເຄສເລກທີ|ເລກທີກໍລະນີ|ເລກໃບສະໝັກ|ເລກສຳນວນ|ករណីលេខ|លេខសំណុំ|កេសលេខ|ខេស|លេខខេស
|nomer dela|delo nomer|nomer spravy|sprava nomer|nomer keysa|keys nomer|shomare parvande|shomareh parvandeh|parvande
|parvandeh|shomare case|raqm el case|raqam el case|raqm elmalaf|raqm malaf|raqm el malaf|rakm el case|raqm qadiya
|gorci hamar|gortsi hamar|gorci hamary|gortsi hamary|gorts|case-i hamar|case i hamar|case da number|case di number
|mera case|lek khes|lek case|mailek case|lek khadi|leik case|lek karani|lek samnum reung|case nam ba
""",
    Kind.MEDI_CAL: """
medical #|medi cal acct|medi cal benefits number|medi-cal member id|medi cal mbr|benefits card|benefits card number
|benefits card id|white card number|bic no|cin no|medi cal numb|medi cal nmbr|calcard id|medi cal no.
|medicaid number|medicaid id|medi-cal recipient|tarjeta blanca|num de medi cal|no de medi cal|num de medical
|id de medi cal|id de medical|mi medi cal|mi medical|mã medi cal|số medi|thẻ medi|mã thẻ medi cal|白卡|红蓝卡号
|加州白卡|医疗白卡|医卡号|medi-cal编号|medi cal编号|medi cal 编号|福利卡|福利身份卡|numero ng medi cal ko
|medi cal number ko|medical ko|medi cal id ko|메디칼 id|메디칼 아이디|메디칼넘버|메디-칼|베니핏 카드|メディカルid
|メディカルno|メディ・カル|メディケイド|医療カード|tus lej npav medi cal|medi cal tus naj npawb|medical tus lej
|npav kho mob|medi cal nambaa|medi-cal card nambaa|медикэл*|меди-кэл*|меди кэл*|медікел*|меді-кал*|մեդի-քել*
|մեդիքել*|մեդիկալ*|մեդի կալ*|ميدي-كال|الميديكال|رقم الميديكال|كرت الميديكال|كارت الميديكال|مدیکر|کارت مدیکال
|شماره مدیکال|مدی-کال|मेडी-कल|मेडीकाल|मेडिकैल|मेडी कल|ਮੈਡੀਕਾਲ|ਮੈਡੀ-ਕਾਲ|ਮੈਡੀ ਕੈਲ ਨੰਬਰ|เมดิแคร์|เมดิเคล|ເມດິຄາລ
|ເມດີຄາລ|ເມດິຄັລ|មេឌីខែល|មេឌីកាល់|មេឌីខល់|មេឌិខល|nomer medikal|medikal|medical hamar|medi cal hamar|shomare medical
|shomare medi cal|raqm medical|raqm el medical
""",
    Cue.BENEFIT: """
cal fresh|food stamps|food stamp|foodstamps|snap|ihss|general relief|cash aid|county|estampillas|condado
|phiếu thực phẩm|tem phiếu|quận|粮食券|粮食卷|粮券|现金补助|县政府|福利|칼프레시|캘프레시|캘프레쉬|푸드스탬프
|푸드 스탬프|카운티|カルフレッシュ|フードスタンプ|郡|калфреш*|кал фреш*|кальфреш*|калфрэш*|фуд стемп*|фудстемп*
|фуд стэмп*|талон*|округ*|կալֆրեշ*|քալֆրեշ*|ֆուդ սթամփ*|شهرستان|كالفرش|كال فرش|كالفريش|كلفرش|كاونتي|فود ستامب
|کوپن غذا|فود استمپ|कैलफ्रेश|कालफ्रेश|फूड स्टैम्प|फूड स्टांप|काउंटी|ਕੈਲਫਰੈਸ਼|ਕੈਲਫ੍ਰੈਸ਼|ਕਾਲਫਰੈਸ਼|ਫੂਡ ਸਟੈਂਪ|ਕਾਉਂਟੀ|แคลเฟรช
|แคลเฟรซ|คาลเฟรช|ฟู้ดสแตมป์|คูปองอาหาร|เคาน์ตี้|ແຄລເຟຣດ|ແຄລເຟຣຊ|ຄາວເຟຣຊ|ຟູດສະແຕມ|ເຄົາຕີ້|ខាលហ្វ្រេស|ខាល់ហ្វ្រេស|ហ្វូតស្តែម|ខោនធី
|នាយកដ្ឋាន|kuponi|nyiaj pab|nyiaj yuav noj|noj hmo|foom staas|zaub mov pab
""",
    Cue.JOBLESS: """
disability|paid family|baby bonding|ui form|ui app|desempleada|desempleado|tàn tật|伤残|残障|失业救济|실업급여
|실업수당|상해보험|장애|傷病|障害|失業手当|失業給付|kapansanan|disabled|нетрудоспособ*|інвалідн*|непрацездатн*
|безробіття|անաշխատունակ*|հաշմանդամ*|العجز|بطالة|تعطل|از کار افتادگی|ازکارافتادگی|بیمه بیکاری|विकलांगता|डिसेबिलिटी
|ਅਪੰਗਤਾ|ਡਿਸੇਬਿਲਟੀ|ทุพพลภาพ|ตกงาน|ເສຍອົງຄະ|ພິການ|ពិការភាព|bikari|bezrabotica|bezrabotitsa|berozgari
""",
}
