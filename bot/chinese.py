"""Which Chinese a text of Han characters is in, or whether it is Japanese: by characters that only one of them has.

Characters decide before any statistics, because a text message may hold two of them. Left out on purpose are
characters that both ways of writing use (后 里 干 台 只 系 划 冲), and those where Hong Kong keeps the form that
the mainland simplified to (户 税 脱 温 内).
"""

from bot.detectors import cld2_shares

# Each entry: a simplified character, then the traditional ones that it stands for.
_PAIRS = """
    爱愛 碍礙 罢罷 坝壩 摆擺 败敗 颁頒 办辦 帮幫 绑綁 谤謗 剥剝 饱飽 宝寶 报報 辈輩 贝貝 备備 笔筆 毕畢 毙斃
    闭閉 边邊 编編 贬貶 变變 辩辯 辫辮 标標 别別 滨濱 宾賓 饼餅 拨撥 钵缽 驳駁 补補 财財 参參 蚕蠶 残殘 惭慚
    惨慘 灿燦 苍蒼 舱艙 仓倉 沧滄 厕廁 侧側 册冊 测測 层層 搀攙 蝉蟬 缠纏 铲鏟 产產 颤顫 场場 尝嘗 长長 偿償
    肠腸 厂廠 畅暢 钞鈔 车車 尘塵 陈陳 衬襯 撑撐 称稱 惩懲 诚誠 迟遲 驰馳 耻恥 齿齒 炽熾 宠寵 虫蟲 筹籌 绸綢
    厨廚 雏雛 础礎 储儲 触觸 处處 传傳 疮瘡 闯闖 创創 锤錘 纯純 绰綽 辞辭 词詞 赐賜 聪聰 葱蔥 囱囪 从從 丛叢
    凑湊 错錯 达達 带帶 贷貸 担擔 单單 胆膽 诞誕 弹彈 当當噹 挡擋 党黨 荡蕩 档檔 岛島 导導 盗盜 灯燈 邓鄧 敌敵
    递遞 缔締 点點 垫墊 电電 调調 叠疊 钉釘 顶頂 订訂 丢丟 东東 动動 栋棟 冻凍 独獨 读讀 赌賭 锻鍛 断斷 缎緞
    队隊 对對 吨噸 顿頓 夺奪 堕墮 鹅鵝 额額 恶惡 饿餓 儿兒 尔爾 发發髮 罚罰 阀閥 烦煩 范範 贩販 饭飯 访訪 纺紡
    飞飛 废廢 费費 纷紛 坟墳 奋奮 愤憤 粪糞 丰豐 枫楓 锋鋒 风風 疯瘋 缝縫 讽諷 凤鳳 肤膚 辐輻 抚撫 辅輔 赋賦
    复復複 负負 妇婦 缚縛 该該 钙鈣 盖蓋 赶趕 冈岡 刚剛 钢鋼 纲綱 岗崗 搁擱 阁閣 个個 给給 宫宮 贡貢 钩鉤 沟溝
    构構 购購 顾顧 关關 观觀 馆館 惯慣 贯貫 广廣 规規 归歸 龟龜 轨軌 诡詭 柜櫃 贵貴 滚滾 锅鍋 国國 过過 韩韓
    汉漢 鹤鶴 贺賀 横橫 轰轟 鸿鴻 红紅 壶壺 护護 华華 画畫 话話 怀懷 坏壞 欢歡 环環 还還 缓緩 换換 唤喚 痪瘓
    黄黃 谎謊 挥揮 辉輝 毁毀 贿賄 会會 汇匯彙 讳諱 绘繪 荤葷 浑渾 获獲穫 货貨 祸禍 击擊 机機 积積 饥飢 鸡雞
    绩績 缉緝 极極 辑輯 级級 挤擠 几幾 剂劑 济濟 计計 记記 际際 继繼 纪紀 夹夾 价價 驾駕 歼殲 监監 坚堅 间間
    艰艱 检檢 拣揀 捡撿 简簡 俭儉 减減 荐薦 鉴鑒 践踐 贱賤 见見 键鍵 舰艦 剑劍 渐漸 溅濺 将將 浆漿 蒋蔣 奖獎
    讲講 酱醬 胶膠 浇澆 骄驕 娇嬌 搅攪 矫矯 脚腳 饺餃 缴繳 绞絞 轿轎 较較 阶階 节節 洁潔 结結 诫誡 届屆 紧緊
    锦錦 仅僅 谨謹 进進 晋晉 尽盡儘 劲勁 茎莖 惊驚 经經 颈頸 静靜 镜鏡 径徑 竞競 净淨 纠糾 旧舊 举舉 惧懼 剧劇
    觉覺 绝絕 军軍 开開 凯凱 颗顆 壳殼 课課 库庫 裤褲 块塊 宽寬 矿礦 况況 亏虧 窥窺 馈饋 扩擴 阔闊 蜡蠟 来來
    赖賴 蓝藍 栏欄 拦攔 篮籃 兰蘭 揽攬 览覽 懒懶 缆纜 烂爛 滥濫 捞撈 劳勞 乐樂 类類 离離 礼禮 丽麗 厉厲 励勵
    历歷曆 隶隸 俩倆 联聯 莲蓮 连連 镰鐮 怜憐 涟漣 敛斂 脸臉 链鏈 恋戀 炼煉 练練 粮糧 凉涼 两兩 辆輛 谅諒 疗療
    辽遼 猎獵 临臨 邻鄰 赁賃 龄齡 铃鈴 灵靈 岭嶺 领領 刘劉 龙龍 笼籠 拢攏 陇隴 楼樓 芦蘆 卢盧 颅顱 炉爐 虏虜
    鲁魯 赂賂 录錄 陆陸 吕呂 侣侶 屡屢 虑慮 滤濾 绿綠 乱亂 轮輪 伦倫 论論 罗羅 逻邏 锣鑼 骆駱 络絡 妈媽 码碼
    蚂螞 马馬 骂罵 吗嗎 买買 麦麥 卖賣 迈邁 脉脈 瞒瞞 满滿 猫貓 贸貿 么麼 没沒 门門 闷悶 们們 梦夢 谜謎 弥彌
    绵綿 庙廟 灭滅 鸣鳴 铭銘 谋謀 亩畝 纳納 难難 脑腦 恼惱 闹鬧 拟擬 腻膩 酿釀 鸟鳥 聂聶 宁寧 拧擰 纽紐 浓濃
    农農 诺諾 欧歐 鸥鷗 殴毆 呕嘔 盘盤 赔賠 喷噴 骗騙 飘飄 频頻 贫貧 苹蘋 凭憑 评評 铺鋪 谱譜 齐齊 骑騎 岂豈
    启啟啓 气氣 弃棄 牵牽 铅鉛 迁遷 签簽籤 谦謙 钱錢 潜潛 浅淺 谴譴 枪槍 墙牆 抢搶 桥橋 乔喬 侨僑 窃竊 亲親
    寝寢 轻輕 倾傾 顷頃 请請 庆慶 穷窮 趋趨 区區 躯軀 驱驅 权權 劝勸 确確 让讓 饶饒 扰擾 绕繞 热熱 认認 荣榮
    软軟 锐銳 润潤 赛賽 伞傘 丧喪 骚騷 扫掃 涩澀 杀殺 纱紗 筛篩 闪閃 陕陝 赡贍 伤傷 赏賞 烧燒 绍紹 摄攝 设設
    绅紳 审審 婶嬸 肾腎 声聲 绳繩 胜勝 圣聖 师師 狮獅 湿濕 诗詩 时時 蚀蝕 实實 识識 驶駛 势勢 适適 释釋 饰飾
    视視 试試 寿壽 兽獸 枢樞 输輸 书書 赎贖 属屬 树樹 竖豎 数數 帅帥 双雙 谁誰 顺順 说說 硕碩 烁爍 丝絲 饲飼
    颂頌 讼訟 诵誦 苏蘇 诉訴 肃肅 虽雖 随隨 岁歲 孙孫 损損 笋筍 缩縮 锁鎖 态態 摊攤 贪貪 瘫癱 滩灘 谭譚 谈談
    叹嘆歎 汤湯 烫燙 涛濤 讨討 腾騰 题題 体體 条條 贴貼 铁鐵 厅廳 听聽 铜銅 统統 头頭 图圖 团團 驼駝 洼窪 弯彎
    湾灣 顽頑 万萬 网網 违違 围圍 为為爲 维維 伟偉 伪偽 纬緯 谓謂 卫衛衞 闻聞 纹紋 稳穩 问問 窝窩 卧臥 呜嗚
    乌烏 无無 吴吳 雾霧 务務 误誤 锡錫 牺犧 袭襲 习習 戏戲 细細 虾蝦 辖轄 峡峽 侠俠 狭狹 鲜鮮 纤纖縴 贤賢 衔銜
    闲閒 显顯 险險 现現 献獻 县縣 宪憲 线線綫 乡鄉 详詳 响響 项項 销銷 晓曉 协協 携攜 胁脅 谐諧 写寫 谢謝 兴興
    汹洶 虚虛 须須 许許 叙敘 续續 悬懸 选選 学學 询詢 寻尋 训訓 讯訊 压壓 鸭鴨 哑啞 亚亞 盐鹽 严嚴 颜顏 艳艷
    厌厭 砚硯 彦彥 验驗 杨楊 扬揚 阳陽 痒癢 养養 样樣 摇搖 尧堯 遥遙 谣謠 药藥 爷爺 页頁 业業 叶葉 医醫 遗遺
    仪儀 蚁蟻 艺藝 亿億 忆憶 义義 议議 谊誼 译譯 异異 荫蔭 阴陰 银銀 饮飲 隐隱 樱櫻 婴嬰 鹰鷹 应應 营營 赢贏
    颖穎 拥擁 踊踴 咏詠 优優 忧憂 邮郵 犹猶 诱誘 鱼魚 渔漁 娱娛 与與 语語 狱獄 誉譽 预預 园園 员員 圆圓 缘緣
    远遠 约約 跃躍 粤粵 悦悅 阅閱 运運 韵韻 杂雜 灾災 载載 暂暫 赞贊 脏髒臟 责責 择擇 则則 泽澤 贼賊 赠贈 闸閘
    诈詐 债債 辗輾 战戰 绽綻 张張 涨漲 帐帳 账賬 胀脹 赵趙 蛰蟄 这這 针針 侦偵 诊診 镇鎮 阵陣 挣掙 睁睜 争爭
    郑鄭 证證 织織 职職 执執 纸紙 挚摯 质質 滞滯 钟鐘 终終 种種 肿腫 众眾 诌謅 轴軸 昼晝 猪豬 诸諸 烛燭 嘱囑
    贮貯 驻駐 专專 砖磚 转轉 赚賺 庄莊 装裝 妆妝 壮壯 状狀 兹茲 资資 踪蹤 综綜 总總 纵縱 邹鄒 组組 钻鑽 决決
    删刪 号號 吁籲 岚嵐 币幣 并並 据據 术術 筑築
"""
_TRADITIONAL_BESIDE_A_SHARED_FORM = (
    "後於裡裏係繫佈佔併並傢僱嚮幹採捨捲擺週製註託誌遊迴鬆鬥麵範雲颱颳隻錶閒餘準衝沖劃慾嚐唸夥湧"
    "癥瞼徬彿臺檯願掛誇簾傭恆曬溫內脫稅兌夠強淚煙嚇灑澱醜卻櫥羣祕跡蹟廈奧牀拋妳牠綫衞説鐘鍾鬱籲鹹穀"
)
# Traditional has these too, in other words (皇后, 公里); they decide where nothing else does.
_LEANING_SIMPLIFIED = frozenset("里后划愿咨")
# Cantonese as Hong Kong and most of California's Cantonese speakers write it.
_CANTONESE = frozenset("嘅喺咗啲嚟冇佢哋嗰咁唔乜嘢攞諗畀搵嗌咩喎啦嘞嘥瞓")
# Forms that Japan made in 1946 and neither way of writing Chinese has.
_JAPANESE_ONLY = frozenset(
    "駅険験続応図円広対発経実売変伝県働込払検帰転労価両営桜権楽気渋済銭竜辺遅鉄駆歳剤処齢聴戦拝択沢訳釈斉"
    "穏壊懐殻増徳恵撃暦様渓焼犠猟獣畳総縁縄繊脳臓舗薬蔵覚覧譲豊賛軽郷醸鉱鋳錬陥隠雑霊頼顕髄黙塩囲圧奨嬢寛"
    "専巣帯弾従徴挿捜掲揺摂枠栄桟浜単厳勧勲児団圏壱姫廃悩拡拠挙満畑峠辻匂"
)
# Simplified forms that Japan made too.
_SHARED_WITH_JAPANESE = frozenset(
    "万与会体来国学区医参双声宝寿将尽属当担旧昼条枢欧残湾灯炉点争状壮断画尔礼称号麦党写励虫蚕触誉辞随静乱恋惨浅潜独"
    "盗碍窃胆装践遥黄楼堕册"
)
# Words that hardly a Chinese sentence does without; Japanese does not write them.
_CHINESE_GRAMMAR = frozenset("我你您她它们們吗嗎呢吧这這那哪怎么麼沒给让讓谁谢")
_SIMPLIFIED = frozenset(entry[0] for entry in _PAIRS.split())
_TRADITIONAL = frozenset("".join(entry[1:] for entry in _PAIRS.split()) + _TRADITIONAL_BESIDE_A_SHARED_FORM)


def language_of_han(text: str) -> str | None:
    """Return zh-Hans, zh-Hant or ja for a text of Han characters, None where no character decides.

    Kana is not looked at: a text with kana is Japanese before this is asked.
    """
    is_chinese = not _CHINESE_GRAMMAR.isdisjoint(text)
    if not is_chinese and not _JAPANESE_ONLY.isdisjoint(text):
        return "ja"
    simplified = sum(character in _SIMPLIFIED for character in text)
    traditional = sum(character in _TRADITIONAL for character in text)
    if simplified != traditional:
        return "zh-Hans" if simplified > traditional else "zh-Hant"
    if not _CANTONESE.isdisjoint(text):
        return "zh-Hant"
    return None if _LEANING_SIMPLIFIED.isdisjoint(text) else "zh-Hans"


def could_be_japanese(text: str) -> bool:
    """Tell whether every Han character of ``text`` is written in Japan, as in a name of an office without kana."""
    if not _CHINESE_GRAMMAR.isdisjoint(text):
        return False
    return all(character not in _SIMPLIFIED or character in _SHARED_WITH_JAPANESE for character in text)


def likelier_chinese(text: str) -> str:
    """Return zh-Hans or zh-Hant for characters that both write the same, by pycld2."""
    return "zh-Hant" if next(iter(cld2_shares(text)), None) == "zh-Hant" else "zh-Hans"
