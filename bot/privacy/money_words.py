"""How residents name accounts, cards, phones, plates and passports, and numbers that nobody need hide.

The marks are those of ``number_words``.
"""

from bot.privacy.number_words import Cue
from bot.privacy.types import Kind

MONEY_WORDS: dict[Kind | Cue, str] = {
    Kind.CARD: """
credit card|debit card|~debit|~credit|card number|card no|card #|card num|~card|visa|mastercard|master card|amex
|american express|discover card|prepaid card|bank card|cc number|cc#|cc|edd debit card|money network|cardnumber
|way2go
|tarjeta de credito|tarjeta de debito|numero de tarjeta|numero de la tarjeta|~tarjeta|tarjeta numero
|thẻ tín dụng|thẻ ghi nợ|số thẻ|thẻ ngân hàng|thẻ debit|thẻ credit
|信用卡|借记卡|借記卡|卡号|~卡|卡號|银行卡|銀行卡|扣账卡|扣帳卡|签帐卡|簽帳卡|金融卡|提款卡|credit card ko
|debit card ko|numero ng card|numero ng kard
|신용카드|신용 카드|직불카드|직불 카드|체크카드|데빗카드|데빗 카드|카드번호|카드 번호|크레딧 카드|~카드
|npav rau nyiaj|npav credit|npav debit|daim npav|tus lej npav|daim card|kaaatv|վարկային քարտ|դեբետային քարտ
|քարտի համար|~քարտ|կրեդիտ քարտ|կրեդիտ քարդ|بطاقة الائتمان|بطاقة ائتمان|بطاقة الخصم|بطاقة خصم|رقم البطاقة
|رقم بطاقتي
|~بطاقتي|بطاقة بنكية|بطاقة الفيزا|فيزا|ماستركارد
|کارت اعتباری|کارت بانکی|شماره کارت|~کارت|دبیت کارت|دبیت کارد|کردیت کارت|کردیت کارد|ویزا کارت|кредитн*|дебетов*
|номер карты|~карта|~карты|~карту|банковск* карт*|кредитная карта|дебетовая карта|кредитка|номер картки|~картка
|~картки|дебетна картка|кредитна картка|кредитної картки|дебетової картки
|ਕ੍ਰੈਡਿਟ ਕਾਰਡ|ਡੈਬਿਟ ਕਾਰਡ|ਕਾਰਡ ਨੰਬਰ|~ਕਾਰਡ|क्रेडिट कार्ड|डेबिट कार्ड|कार्ड नंबर|~कार्ड|कार्ड संख्या|บัตรเครดิต
|บัตรเดบิต|เลขบัตร|หมายเลขบัตร|~บัตร|ບັດເຄຣດິດ|ບັດເດບິດ|ບັດເຄດິດ|ເລກບັດ|~ບັດ|ໝາຍເລກບັດ|កាតឥណទាន|កាតឥណពន្ធ
|ប័ណ្ណឥណទាន
|លេខកាត|លេខប័ណ្ណ|~កាត|កាតធនាគារ|クレジットカード|デビットカード|カード番号|クレカ|~カード
""",
    Kind.EBT: """
ebt|ebt card|ebt card number|ebt number|ebt no|ebt #|ebt card #|ebt acct|ebt account|golden state advantage
|advantage card|food stamp card|food stamps card|calfresh card|snap card|e b t|p ebt|sun bucks card|cash aid card
|tarjeta ebt|tarjeta de ebt|tarjeta del ebt|numero de ebt|tarjeta de estampillas|tarjeta de calfresh
|tarjeta de comida|thẻ ebt|số ebt|số thẻ ebt|thẻ phiếu thực phẩm|ebt卡|ebt 卡|ebt卡号|ebt 卡号|ebt卡號|粮食券卡
|糧食券卡|粮卡|糧食卡
|白卡ebt|ebt 카드|ebt카드|푸드스탬프 카드|이비티|npav ebt|daim npav ebt|daim ebt|ebt քարտ*|ibt քարտ*
|بطاقة ebt|بطاقة الغذاء|کارت ebt|ای بی تی|карта ebt|карты ebt|карту ebt|картка ebt|картки ebt|єбт|ебт|ਈਬੀਟੀ
|ebt ਕਾਰਡ
|ईबीटी|ebt कार्ड|บัตร ebt|ບັດ ebt|កាត ebt|ប័ណ្ណ ebt|ebtカード|ebt カード
""",
    Kind.BANK: """
bank account|bank account number|bank acct|account number|account no|account #|account#|account num|acct|acct #
|acct number|acct no|acc number|acc no|~account|checking account|checking|savings account|checking acct
|savings|bank acc|direct deposit account|routing|routing number|routing no|routing #|routing num|rtn|aba
|aba number
|aba routing|iban|transit number|routin number
|cuenta bancaria|numero de cuenta|cuenta de banco|cuenta de cheques|cuenta de ahorros|cuenta del banco
|cuenta corriente|cuenta numero|no de cuenta|num de cuenta|~cuenta|numero de ruta|ruta bancaria
|numero de ruta bancaria|routing numero|numero de transito|numero de enrutamiento|~ruta
|tài khoản ngân hàng|số tài khoản|tài khoản|stk|số routing|số định tuyến|mã định tuyến|số tk|银行账号|銀行帳號
|银行账户|銀行帳戶|账号
|帳號|账户|帳戶|户口号|戶口號|帐号|帐户|银行户口|銀行戶口|户口|路由号|路由號|路由号码|汇款路由|匯款路由|银行路由
|支票账户|支票帳戶|储蓄账户
|numero ng account|account ko sa bangko|account sa bangko|numero ng bangko|bank account ko|account number ko
|routing number ng|은행 계좌|계좌번호|계좌 번호|계좌|은행 번호|라우팅 번호|라우팅번호|라우팅|구좌|어카운트 번호
|tus as khauj|as khauj|asnkhaj|account nyiaj
|tus lej nyiaj|txhab nyiaj|tus lej txhab|naj npawb account|bank tus lej|tus lej bank|nyaanh kuv|nyaanh lamz
|հաշվեհամար*|հաշվի համար*|բանկային հաշ*|բանկի հաշ*|~հաշիվ|~հաշիվս|ռաութինգ*|ռոութինգ*|ուղղորդման|երթուղավորման
|հաշվի
|الحساب البنكي|حساب بنكي|رقم الحساب|رقم حسابي|حسابي|حساب البنك|رقم التوجيه|التوجيه|الراوتنج|رقم الروتينج
|رقم التحويل البنكي|حسابي البنكي
|حساب بانکی|شماره حساب|حساب بانک|~حسابم|~حساب|روتینگ|راوتینگ|شماره مسیریابی|کد مسیریابی|شماره روتینگ|банковск*
|номер счета|номер счёта|~счет|~счёт|счет в банке|банковский счет|номер маршрут*|маршрутн*|роутинг*|раутинг*
|рутинг*
|расчетный счет
|банківськ*|номер рахунку|~рахунок|рахунок у банку|рахунку|маршрутн*|роутинг*|роутінг*|раутинг*|ਬੈਂਕ ਖਾਤਾ
|ਖਾਤਾ ਨੰਬਰ
|ਖਾਤੇ|~ਖਾਤਾ|ਬੈਂਕ ਅਕਾਊਂਟ|ਅਕਾਊਂਟ|ਅਕਾਉਂਟ|ਰਾਊਟਿੰਗ|ਰੂਟਿੰਗ|ਰਾਉਟਿੰਗ|बैंक खाता|खाता संख्या|खाता नंबर|खाते|~खाता
|बैंक अकाउंट
|अकाउंट|राउटिंग|रूटिंग|राऊटिंग
|บัญชีธนาคาร|เลขบัญชี|เลขที่บัญชี|หมายเลขบัญชี|บัญชี|เราติ้ง|เราต์ติ้ง|เราท์ติ้ง|รูทติ้ง|บัญชีออมทรัพย์
|ບັນຊີທະນາຄານ
|ເລກບັນຊີ|ບັນຊີ|ເລກທີບັນຊີ|ເຣົາຕິງ|ຣູດຕິງ|ເລກ routing|គណនីធនាគារ|លេខគណនី|គណនី|លេខ routing|លេខកុងធនាគារ|លេខកុង|កុង
|លេខបញ្ជូន|រ៉ោតធីង|銀行口座|口座番号|口座|ルーティング*|支店番号
""",
    Kind.PHONE: """
phone|phone number|phone no|phone #|ph|ph #|tel|tel no|telephone|telephone number|cell|cell phone|cellphone
|cell number|mobile|mobile number|call me|call me at|call me on|call me back|call back|callback|text me|text me at
|text|reach me|reach me at|whatsapp|whats app|wechat|viber|signal|telegram|zalo|kakao|my number
|contact number|contact me|home phone|work phone|fax|fax number|call at|my cell|ring me|msg me
|message me at|sms|contact no|my #|call or text|hmu
|telefono|numero de telefono|tel|celular|cel|movil|numero de celular|mi numero es|mi num es|llamame|llamarme
|llameme
|llame al|llamar al|marcar|marcame|mandame texto|mi cel|whats|wasap|wats|contacto|numero de contacto|fono
|điện thoại|số điện thoại|sđt|đt|dt|sdt|di động|số di động|số phone|gọi cho tôi|gọi tôi|gọi số|gọi lại|gọi
|nhắn tin
|liên lạc|số của tôi|số tôi|số liên lạc|số cell|phôn
|电话|電話|手机|手機|电话号码|電話號碼|手机号|手機號|联系电话|聯絡電話|打给我|打給我|打电话|打電話|致电|致電|拨打
|撥打|我的号码|我的號碼|联系我|聯絡我|聯繫我|微信|短信|传真|傳真
|座机
|telepono|numero ng telepono|selpon|cellphone ko|numero ko|cp|cp number|cp no|tawagan|tawagan ninyo ako|tawag
|i text
|itext|tumawag|number ko|kontak
|전화|전화번호|휴대폰|핸드폰|휴대전화|연락처|셀폰|폰번호|폰|연락|문자|제 번호|내 번호|카톡|팩스
|xov tooj|tus xov tooj|tus lej xov tooj|tooj|hu rau kuv|hu kuv|hu rau|fooj|naj npawb xov tooj|tooj ntawm tes
|kuv tus xov tooj|tus lej hu|fon|douc waac|finx waac|waac hoc|waac-hoc|douc yie|heuc yie|heuc taux
|dienx waac|douc bun yie
|հեռախոս*|հեռ|հեռախոսահամար*|բջջային*|զանգ*|իմ համարը|կապվե*|ֆաքս|սմս
|هاتف|الهاتف|هاتفي|رقم الهاتف|رقم هاتفي|تلفون|تليفون|التلفون|تلفوني|جوال|الجوال|جوالي|موبايل|موبايلي|اتصل*|اتصلوا
|اتصال|رقمي|واتساب|واتس|للتواصل|التواصل|كلموني|راسلني|نقال|الفاكس
|تلفن|شماره تلفن|شماره تماس|موبایل|موبایلم|تلفنم|همراه|گوشی|زنگ بزن*|تماس|شماره من|شماره‌ام|شماره ام|شمارم|شماره م
|واتساپ|پیامک|فکس|زنگ
|телефон*|тел|тлф|мобильн*|сотов*|звоните|позвоните|позвонить|перезвон*|мой номер|номер мобильного|звонить|ватсап
|вотсап|вацап|вайбер|моб|набер*|напишите на|на номер|номер для связи|смс|контактный номер|факс
|мобільн*|дзвоніть|подзвоніть|зателефон*|телефонуйте|передзвоніть|мій номер|стільников*|вайбер|номер для звʼязку
|контактний номер|дзвонити
|ਫ਼ੋਨ|ਫੋਨ|ਫੋਨ ਨੰਬਰ|ਮੋਬਾਈਲ|ਮੋਬਾਇਲ|ਟੈਲੀਫੋਨ|ਕਾਲ ਕਰੋ|ਕਾਲ|ਸੰਪਰਕ|ਮੇਰਾ ਨੰਬਰ|ਸੈੱਲ|ਨੰਬਰ ਤੇ|ਵਟਸਐਪ|फ़ोन|फोन|फोन नंबर|मोबाइल
|मोबाईल|टेलीफोन|दूरभाष|कॉल|काल|संपर्क|सम्पर्क|मेरा नंबर|व्हाट्सएप|वॉट्सऐप|सेल|नंबर पर
|โทรศัพท์|เบอร์โทร|เบอร์|โทร|มือถือ|ติดต่อ|เบอร์มือถือ|แฟกซ์|ไลน์|ໂທລະສັບ|ເບີໂທ|ເບີ|ໂທ|ມືຖື|ຕິດຕໍ່|ទូរស័ព្ទ
|ទូរសព្ទ
|លេខទូរស័ព្ទ|លេខទូរសព្ទ|តេ|ហៅមក|ហៅ|ទាក់ទង|លេខខ្ញុំ|លេខរបស់ខ្ញុំ|ខលមក|ខល
|電話番号|携帯|携帯番号|ケータイ|携帯電話|連絡先|ご連絡|連絡|tel番号|スマホ|電話は|テレフォン|ファックス|お電話
""",
    Kind.PLATE: """
license plate|licence plate|license plate number|plate number|plate no|plate #|plate|plates|lic plate
|tag number|liscense plate|license plates|license tag|vehicle plate|car plate|plate num
|placa|placas|numero de placa|numero de placas|matricula|placa del carro|patente|biển số|biển số xe|bảng số xe
|bảng số|车牌|車牌|车牌号|車牌號碼|牌照|车号|車號|plaka|numero ng plaka|plate number ko|번호판|차량 번호|차량번호
|차 번호|자동차 번호|tus lej tsheb
|daim phaj tsheb|phaj tsheb|daim phiaj tsheb|tsheb tus lej|paib tsheb|cie nyei hoc|cie hoc|cie nyei paaiv
|համարանիշ*|պետհամարանիշ*|մեքենայի համար*|պետ համարանիշ*|لوحة السيارة|لوحة|اللوحة|رقم السيارة|رقم اللوحة
|لوحة الترخيص|لوحة سيارتي|پلاک|شماره پلاک|پلاک ماشین|номер машины|номерной знак|номерного знака|госномер*
|автомобильный номер|гос номер|номера машины|номерные знаки|номер авто|номер моей машины|номерний знак
|номер машини
|держномер*|номерного знака|номер автомобіля
|ਨੰਬਰ ਪਲੇਟ|ਪਲੇਟ|ਲਾਇਸੈਂਸ ਪਲੇਟ|ਗੱਡੀ ਨੰਬਰ|ਗੱਡੀ ਦਾ ਨੰਬਰ|नंबर प्लेट|प्लेट|लाइसेंस प्लेट|गाड़ी नंबर|गाड़ी का नंबर
|वाहन संख्या|ป้ายทะเบียน|ทะเบียนรถ|เลขทะเบียน|ป้ายรถ|ປ້າຍລົດ|ທະບຽນລົດ|ປ້າຍທະບຽນ|ເລກປ້າຍ|ເລກທະບຽນ|ផ្លាកលេខ|ស្លាកលេខ
|លេខឡាន|លេខរថយន្ត|ផ្លាក|ナンバープレート|車のナンバー|プレート番号|車両番号|プレート|登録番号
""",
    Kind.PASSPORT: """
passport|passport number|passport no|passport #|passport num|pasaporte|numero de pasaporte|hộ chiếu|số hộ chiếu
|số passport|passport số|护照|護照|护照号|護照號碼|pasaporte ko|여권|여권번호|여권 번호|ntawv hla teb chaws
|phau ntawv hla|phaab-fiev
|անձնագ*|անձնագրի|جواز السفر|جواز سفر|جوازي|جواز|پاسپورت|گذرنامه|паспорт*|закордонн* паспорт*|ਪਾਸਪੋਰਟ|पासपोर्ट
|หนังสือเดินทาง|พาสปอร์ต|ໜັງສືຜ່ານແດນ|ພາສປອດ|ປັດສະປໍ|ໜັງສືເດີນທາງ|លិខិតឆ្លងដែន|ប៉ាស្ព័រ|ប៉ាសស្ព័រ|パスポート|旅券
""",
    Cue.OTHER_NUMBER: """
order|order number|order no|tracking|tracking number|confirmation|confirmation number|confirmation code|invoice
|receipt from|model|model number|part number|part no|serial number|product|product code|item|item number|sku|isbn
|upc|vin|vehicle identification|income|earn|earned|earning|earnings|salary|wages|rent|fee|fees|cost|costs|price
|total|population|ein|fein|employer id|business license|marriage license|contractor license|contractors license|cslb
|liquor license|fishing license|hunting license|business licence|professional license|notary|budget|dollars|usd
|reference|ref|bar code|barcode|catalog|permit fee|license fee|registration fee|engine|parcel|apn|npi|entity number
|sacramento population|pedido|numero de pedido|rastreo|numero de rastreo|confirmacion|factura|modelo|codigo|gano
|gane|ganaba|ingreso|ingresos|salario|sueldo|renta|pague|cuesta|costo|precio|dolares|pesos|producto|guia|mã vận đơn
|mã bưu điện|đơn hàng|thu nhập|lương|tiền thuê|đô la|giá|dân số|订单|訂單|快递|快遞|运单|運單|追踪号|追蹤號|收入
|工资|工資|年薪|房租|美元|美金|费用|費用|价格|價格|型号|型號|人口|确认号|產品|产品|发票|發票|车架号|kita|kinikita
|sahod|suweldo|piso|dolyar|upa|주문|주문번호|송장|운송장|수입|소득|연봉|월급|달러|렌트|모델|인구|제품|확인번호
|tau nyiaj|nyiaj hli|khoom|doolas|եկամուտ*|աշխատավարձ*|դոլար*|պատվեր*|մոդել*|دخلي|الدخل|راتب|راتبي|دولار|طلبية|شحنة
|رقم الشحنة|رقم التتبع|إيجار|موديل|درآمد|حقوق|دلار|سفارش|کد رهگیری|رهگیری|اجاره|مدل|قیمت|заказ*|трек номер|отслежив*
|зарабат*|доход*|зарплат*|доллар*|артикул|модель|модели|цена|стоит|накладн*|товар*|замовлен*|заробля*|дохід*|доходу
|долар*|ਆਮਦਨ|ਤਨਖਾਹ|ਡਾਲਰ|ਆਰਡਰ|ਕਿਰਾਇਆ|ਕਮਾਉਂਦਾ|आय|वेतन|कमाता|कमाती|डॉलर|ऑर्डर|किराया|तनख्वाह|รายได้|เงินเดือน|ดอลลาร์
|คำสั่งซื้อ|พัสดุ|ค่าเช่า|รุ่น|ລາຍໄດ້|ເງິນເດືອນ|ໂດລາ|ຄຳສັ່ງຊື້|ចំណូល|ប្រាក់ខែ|ដុល្លារ|បញ្ជាទិញ|年収|収入|給料|ドル|家賃|注文|追跡
|製品|型番
""",
    Cue.SHORT_NUMBER: """
form|forms|publication|pub|section|bill|zip|zip code|zipcode|year|years|room|chapter|code section|tax form|version
|steps|miles|people|residents|votes|make|made|pay|paid|claim form|case worker|caseworker|caseload|claimants
|phone model|nursing license|formulario|forma|seccion|codigo postal|ano|millas|personas|habitantes|mẫu đơn|mẫu|năm
|mã bưu chính|mã zip|邮编|郵編|邮政编码|郵遞區號|表格|元|우편번호|양식|daim foos|zip khauj|փոստային|ինդեքս|ձև|بريدي
|الرمز البريدي|نموذج|کد پستی|فرم|индекс|форма|форму|індекс|ਫਾਰਮ|ਜ਼ਿਪ ਕੋਡ|फॉर्म|पिन कोड|ज़िप कोड|แบบฟอร์ม|รหัสไปรษณีย์
|ແບບຟອມ|ລະຫັດໄປສະນີ|ទម្រង់|លេខកូដប្រៃសណីយ៍|郵便番号|書類|フォーム
""",
    Cue.LAST_FOUR: """
last 4|last four|last4|last 4 digits|last four digits|ending in|ending|ends in|ends with|ending with|end in
|final 4
|final four
|ultimos 4|ultimos cuatro|ultimos 4 digitos|ultimos cuatro digitos|ultimas cuatro|ultimas 4|termina en|terminan en
|terminada en|terminacion|que termina|terminado en
|4 số cuối|bốn số cuối|4 số sau cùng|số cuối|tận cùng|kết thúc bằng|后四位|後四位|后4位|後4位|末四位|末四碼|末四码
|后四码|後四碼|最后四位|最後四位
|最后4位|最後4位|尾号|尾號|最後四碼|尾数|尾數|末4位|后4位数|最后四个|最後四個
|huling apat|huling 4|nagtatapos sa|nagtatapos|끝 네 자리|끝네자리|끝자리|마지막 4자리|마지막 네 자리
|마지막 네자리|마지막 4 자리|뒷자리|뒤 4자리|뒤 네 자리
|끝 4자리|로 끝나는|4 tus lej kawg|plaub tus lej kawg|plaub tug kawg|plaub tus kawg|kawg yog|xaus nrog|տասը վերջին
|վերջին 4
|վերջին չորս|վերջին չորսը|վերջանում
|آخر 4|آخر أربعة|اخر اربعة|آخر أربع|اخر اربع|اخر 4|ينتهي ب|تنتهي ب|المنتهي|چهار رقم آخر|4 رقم آخر|آخرش
|چهار رقم اخر
|چهارتای آخر|آخرین چهار|последние 4|последние четыре|последних 4|последних четыре|заканчива*|оканчива*|последними
|останні 4|останні чотири|останніх 4|закінчу*|ਆਖਰੀ 4|ਆਖ਼ਰੀ ਚਾਰ|ਆਖਰੀ ਚਾਰ|ਅਖੀਰਲੇ|आखिरी 4|आख़िरी चार|आखिरी चार
|आखिरी अंक|अंतिम अंक|अंतिम 4
|अंतिम चार|आख़िरी 4
|4 ตัวท้าย|4ตัวท้าย|สี่ตัวท้าย|ตัวท้าย|สี่ตัวสุดท้าย|4 ตัวสุดท้าย|4 หลักสุดท้าย|ลงท้าย|4 ຕົວທ້າຍ|ສີ່ຕົວທ້າຍ
|ຕົວທ້າຍ
|ສີ່ຕົວສຸດທ້າຍ|4 ຕົວສຸດທ້າຍ|ລົງທ້າຍ|៤ខ្ទង់ចុងក្រោយ|៤ ខ្ទង់ចុងក្រោយ|ខ្ទង់ចុងក្រោយ|លេខចុងក្រោយ|បួនខ្ទង់ចុងក្រោយ
|ចុងក្រោយ|បញ្ចប់ដោយ|下4桁|下四桁|下4けた|末尾4桁|最後の4桁|最後の四桁|末尾
""",
    Cue.JOBLESS: """
edd|unemployment|ui benefits|sdi|state disability|disability insurance|paid family leave|pfl|uionline|ui|myedd
|desempleo|seguro por desempleo|incapacidad|thất nghiệp|失业|失業|kawalan ng trabaho|실업|poob hauj lwm
|poob haujlwm
|գործազրկ*|البطالة|بیکاری|безработиц*|безробітт*|ਬੇਰੁਜ਼ਗਾਰੀ|बेरोजगारी|बेरोज़गारी|ว่างงาน|ຫວ່າງງານ|ວ່າງງານ
|គ្មានការងារ|និកម្មភាព|失業
""",
    Cue.VEHICLE: """
car|vehicle|truck|van|suv|motorcycle|registration|honda|toyota|ford|nissan|tesla|chevy|carro|coche|vehiculo
|camioneta|auto|troca|xe hơi|xe|车|車|kotse|sasakyan|차|자동차|tsheb|cie|մեքենա*|سيارة|سيارتي|ماشین|машин*|авто
|ਗੱਡੀ|ਕਾਰ
|गाड़ी|कार|รถ|ລົດ|ឡាន|រថយន្ត|クルマ
""",
}
