package org.federation.learning.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What finds what: words of two characters, mixed writing, traditional and simplified, pinyin. */
@QuarkusTest
class FoundByTest {

    @Inject
    SearchIndex index;

    private Found found;

    @BeforeEach
    void aUnitOfItsOwn() {
        found = new Found(index);
    }

    @ParameterizedTest
    @CsvSource({
        "安全生产月里的班组长, 安全",
        "安全生产月里的班组长, 班组",
        "安全生产月里的班组长, 长",
        "安全生产月里的班组长, 组长安全",
        "CNC机床的夹具, CNC机床",
        "ＣＮＣ机床的夹具, cnc",
        "CNC机床的夹具, ＣＮＣ 機床",
        "臺灣同胞的勞動權益, 台湾劳动权益",
        "台湾同胞的劳动权益, 勞動權益",
        "安全生产, aqsc",
        "安全生产, anquansheng",
        "新来的人先学安全生产, aqsc",
        "CNC机床的夹具, cncjc",
        "重庆的夜班, chongqing",
        "Machines at work, machine",
        "李强师傅讲钳工, 李强",
        "王师傅讲安全帽, 王师傅 安全帽",
        "职工拖欠工资怎么办, 拖欠工资怎么办？",
        "𠮷野家的安全, 𠮷野",
        "5G基站的安装, 5G基站",
        "5G基站的安装, ５ｇ 基站",
        "5G基站的安装, 5g",
        "CNC加工中心, CNC加工",
        "CNC加工中心, cnc加工",
        "CNC加工中心, 加工cnc",
        "CNC加工中心, cncjg",
        "劳模的一天, lm",
        "全国劳动模范的一天, ldmf",
        "勞動模範的一天, laodongmofan",
        "龍門吊的司機, 龙门吊",
        "龙门吊的司机, 龍門吊 司機",
        "老张的ERP系统, erp系统",
    })
    void isFoundBy(String title, String query) {
        String id = found.article(title, "");
        found.article("别的事情", "与此无关 other");

        assertEquals(List.of(id), found.ids(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"全安", "aqsd", "李刚", "工会"})
    void isNotFoundByWhatIsNotThere(String query) {
        found.article("安全生产月里的班组长", "李强讲手动工具。");

        assertEquals(List.of(), found.ids(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "！？。，、…… () & | ! <-> :* '",
                "😀👷🏽‍♀️",
                "'",
                "\\",
                "a' | b",
                "安全' & '生产",
                "!安全",
                "安全 <-> 生产",
                "安全:*A",
                "%",
                "_",
                "*",
                "?",
                "\u0000",
                "a\u0000b",
                "\ud800",
                "e\u0301",
                "ﷺ",
                "ʼ",
                "i:aq",
                "=安全",
                "的",
                "的的的的",
                " ",
                "١٢٣",
                "ﬁ㎏①",
                "𠮷",
                "\u3099",
                "a1",
                "かな"
            })
    void oddQueriesAreAnswered(String query) {
        found.article("安全生产", "e\u0301 ﬁ㎏① かな ١٢٣ '\\");

        found.search(query);
        found.suggestions(query);
    }

    @Test
    void theLongestQueryIsAnswered() {
        found.article("安全生产", "安全生产责任制");

        found.search("安全生产责任制".repeat(28));
        found.search("a b c d e f g h ".repeat(12));
    }

    @Test
    void theLongestTextIsTaken() {
        StringBuilder every = new StringBuilder();
        for (char character = '\u4e00';
                every.length() < 200_000;
                character = character == '\u9fa5' ? '\u4e00' : (char) (character + 1)) {
            every.append(character);
        }
        String id = found.article("长文", every.toString());

        assertEquals(List.of(id), found.ids("长文"));
        assertEquals(List.of(id), found.ids("一丁"));
    }

    /** Whatever words the dictionary sees there. */
    @Test
    void anyTwoNeighbouringCharactersFindTheirText() {
        String text = "起重工王建国在巷道掘进面教徒弟打锚杆";
        String id = found.article("一", text);
        found.article("二", "别的班组说别的话");

        for (int at = 0; at + 2 <= text.length(); at++) {
            String two = text.substring(at, at + 2);
            assertEquals(List.of(id), found.ids(two), two);
        }
    }
}
