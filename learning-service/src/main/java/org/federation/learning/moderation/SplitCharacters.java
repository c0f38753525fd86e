package org.federation.learning.moderation;

import java.util.HashMap;
import java.util.Map;

/** Puts characters together that were written as their parts side by side (拆字), e.g. 马扁 for 骗. */
final class SplitCharacters {

    /** A character, then its parts from left to right. Only such as are told from their parts at a glance. */
    private static final String TABLE = """
            骗马扁 钱钅戋 钱金戋 赌贝者 博十尃 枪木仓 奸女干 嫖女票 娼女昌 妓女支 妈女马 她女也 好女子 婊女表 奶女乃 娘女良
            加力口 信亻言 信人言 微彳敳 贷代贝 购贝勾 贱贝戋 赚贝兼 财贝才 贩贝反 赔贝咅 贿贝有 赂贝各 赠贝曾 账贝长
            群君羊 炸火乍 炮火包 烂火兰 滚氵衮 法氵去 流氵㐬 汉氵又 河氵可 海氵每 淫氵壬 沙氵少 泥氵尼 洗氵先 油氵由
            狗犭句 狗犬句 猪犭者 狼犭良 独犭虫 犯犭巳 操扌喿 挂扌圭 扫扌彐 打扌丁 押扌甲 抢扌仓 扣扌口 投扌殳 抄扌少
            杀乂木 杂九木 林木木 相木目 枉木王 杨木昜 棍木昆 彩采彡 彰章彡 形开彡 影景彡 款示欠 票西示 禁林示
            证讠正 证言正 诈讠乍 诈言乍 说讠兑 课讠果 谢讠射 谢言射 试讠式 话讠舌 话言舌 假亻叚 代亻弋 仕亻士 作亻乍 他亻也
            伪亻为 僵亻畺 俄亻我 休亻木 体亻本 办力八 功工力 动云力 助且力 劫去力 胡古月 胖月半 脸月佥 肥月巴 脏月庄 胆月旦
            逼辶畐 死歹匕 残歹戋 殃歹央 毒龶母 粪米共 蛋疋虫 骂吅马 鸡又鸟 鸭甲鸟 知矢口 智知日 昏氏日 垃土立 圾土及
            坏土不 场土昜 填土真 神礻申 福礻畐 祸礻呙 社礻土 银钅艮 银金艮 铁钅失 销钅肖 针钅十 链钅连 锁钅琐 镜钅竟
            轮车仑 软车欠 输车俞 转车专 辅车甫 物牛勿 特牛寺 牲牛生 疯疒风 病疒丙 痴疒知 颠真页 领令页 频步页 顶丁页 额客页
            明日月 时日寸 晴日青 眼目艮 睡目垂 的白勺 副畐刂 刷尸刂 剥录刂 刑开刂 利禾刂 私禾厶 秘禾必 税禾兑 种禾中
            现王见 理王里 球王求 玩王元 班王王 珠王朱 政正攵 放方攵 收丩攵 教孝攵 败贝攵 枚木攵 欧区欠 欺其欠 歌哥欠""";

    private static final Map<String, Character> WHOLE = read();

    private SplitCharacters() {}

    /** The reading with its split characters whole; the same object where there are none. */
    static Reading joined(Reading letters) {
        Reading.Builder joined = new Reading.Builder();
        boolean found = false;
        for (int at = 0; at < letters.length(); at++) {
            Character whole =
                    at + 1 < letters.length() ? WHOLE.get(letters.text().substring(at, at + 2)) : null;
            if (whole == null) {
                joined.add(letters.sign(at), letters.start(at), letters.end(at));
            } else {
                joined.add(whole, letters.start(at), letters.end(at + 1));
                at++;
                found = true;
            }
        }
        return found ? joined.build() : letters;
    }

    private static Map<String, Character> read() {
        Map<String, Character> whole = new HashMap<>();
        for (String row : TABLE.split("\\s+")) {
            whole.put(row.substring(1), row.charAt(0));
        }
        return Map.copyOf(whole);
    }
}
