package org.federation.learning.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.federation.kit.problem.LineProblem;
import org.federation.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptionFileTest {

    private static final String HEAD = "WEBVTT\n\n";

    static Stream<Arguments> faultyWebVtt() {
        return Stream.of(
                faulty("", "1 signature"),
                faulty("WEBVTT", "1 no-cue"),
                faulty("webvtt\n\n00:01.000 --> 00:02.000\n甲\n", "1 signature"),
                faulty("WEBVTTX\n\n00:01.000 --> 00:02.000\n甲\n", "1 signature"),
                faulty("WEBVTT\n00:01.000 --> 00:02.000\n甲\n", "2 blank-after-header"),
                faulty(HEAD + "00:01.00 --> 00:02.000\n甲\n", "3 times"),
                faulty(HEAD + "00:01.000-->00:02.000\n甲\n", "3 times"),
                faulty(HEAD + "00:61.000 --> 00:62.000\n甲\n", "3 times"),
                faulty(HEAD + "0:00:01.000 --> 0:00:02.000\n甲\n", "3 times"),
                faulty(HEAD + "00:00:01,000 --> 00:00:02,000\n甲\n", "3 times-comma"),
                faulty(HEAD + "00:02.000 --> 00:02.000\n甲\n", "3 times-backwards"),
                faulty(HEAD + "00:01.000 --> 00:02.000 align:middle\n甲\n", "3 settings"),
                faulty(HEAD + "00:01.000 --> 00:02.000 size:101%\n甲\n", "3 settings"),
                faulty(HEAD + "00:01.000 --> 00:02.000 size:50% size:40%\n甲\n", "3 settings"),
                faulty(HEAD + "就是几个字\n", "3 no-times"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲\n00:03.000 --> 00:04.000\n乙\n", "5 blank-missing"),
                faulty(HEAD + "1\n00:01.000 --> 00:02.000\n甲\n2\n00:03.000 --> 00:04.000\n乙\n", "6 blank-missing"),
                faulty(HEAD + "a\n00:01.000 --> 00:02.000\n甲\n\na\n00:03.000 --> 00:04.000\n乙\n", "7 identifier-twice"),
                faulty(HEAD + "NOTE -->\n\n00:01.000 --> 00:02.000\n甲\n", "3 arrow"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲\n\nSTYLE\n::cue { color: red }\n", "6 after-cues"),
                faulty(HEAD + "REGION\nid:a lines:x\n\n00:01.000 --> 00:02.000\n甲\n", "3 region"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲 & 乙\n", "4 ampersand"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲\n乙 < 丙\n", "5 tag"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n<font>甲</font>\n", "4 tag", "4 tag-end"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n<v>甲</v>\n", "4 tag"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n<i>甲\n", "4 tag-open"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲</b>\n", "4 tag-end"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲<00:02.500>乙\n", "4 tag-time"),
                faulty(HEAD + "00:03.000 --> 00:04.000\n甲\n\n00:01.000 --> 00:02.000\n乙\n", "6 out-of-order"),
                faulty(HEAD + "00:01.000 --> 00:03.000\n甲\n\n00:02.000 --> 00:04.000\n乙\n", "6 overlap"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲\n\n00:09.000 --> 00:12.000\n乙\n", "6 beyond-film"),
                faulty(HEAD + "00:01.000 --> 00:02.000\n甲\0\n", "4 nul"),
                faulty(
                        HEAD + "00:01.000 --> 00:00.000\n甲 & 乙\n\n没有时间\n\n00:61.000 --> 00:02.000\n丙\n",
                        "3 times-backwards",
                        "4 ampersand",
                        "6 no-times",
                        "8 times"));
    }

    @ParameterizedTest
    @MethodSource("faultyWebVtt")
    void eachMistakeInWebVttIsToldWithItsLine(String file, List<String> faults) {
        assertEquals(faults, faults(() -> CaptionFile.ofWebVtt(utf8(file), 10)));
    }

    @Test
    void allThatTheStandardAllowsIsTaken() {
        String file = """
                \uFEFFWEBVTT 第一讲

                STYLE
                ::cue { color: white }

                REGION
                id:fred width:40% lines:3 regionanchor:0%,100% viewportanchor:10%,90% scroll:up

                NOTE 校对
                两遍

                开头
                00:00.000 --> 00:01.500 line:-1 position:50%,center align:start region:fred
                <v.loud 郑守正>大家好 &amp; <i>早上好</i>

                00:01.500 --> 100:00:03.000 vertical:rl line:10%,end size:33.5%
                <c.a.b>一<00:00:02.000>二</c> <ruby>漢<rt>hàn</ruby> <lang en-US>bus</lang>&nbsp;&#8212;
                第二行
                """.replace("\n", "\r\n");

        CaptionFile taken = CaptionFile.ofWebVtt(utf8(file), null);

        assertEquals(List.of(new Cue(0, 1.5, "大家好 & 早上好"), new Cue(1.5, 360_003, "一二 漢 bus — 第二行")), taken.cues());
        assertEquals(
                List.of("WEBVTT 第一讲", "", "STYLE"),
                taken.webVtt().lines().limit(3).toList());
        assertEquals(taken.cues(), CaptionFile.cuesOf(taken.bytes()));
    }

    @Test
    void noMoreThanFiftyMistakesAreTold() {
        String file = IntStream.range(0, 80)
                .mapToObj(i -> "00:00:99.000 --> 00:00:01.000\n甲\n\n")
                .collect(Collectors.joining("", HEAD, ""));

        Problem refusal = assertThrows(Problem.class, () -> CaptionFile.ofWebVtt(utf8(file), null));

        assertEquals(80, refusal.members().get("count"));
        assertEquals(50, ((List<?>) refusal.members().get("problems")).size());
    }

    @Test
    void subRipBecomesWebVtt() {
        String file = """
                1
                00:00:01,000 --> 00:00:02,500
                {\\an8}<i>早</i> & <font color="red">晚</font>
                3 < 5

                2
                00:00:02,500 --> 00:00:04,000
                <b>没有闭合
                """;

        CaptionFile taken = CaptionFile.ofSubRip(utf8(file.replace("\n", "\r\n")), 10);

        assertEquals("""
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                <i>早</i> &amp; 晚
                3 &lt; 5

                00:00:02.500 --> 00:00:04.000
                没有闭合
                """, taken.webVtt());
        assertEquals(
                List.of("早 & 晚 3 < 5", "没有闭合"),
                taken.cues().stream().map(Cue::text).toList());
        assertEquals(taken, CaptionFile.ofWebVtt(taken.bytes(), 10));
    }

    static Stream<Arguments> faultySubRip() {
        return Stream.of(
                faulty("\n\n", "3 no-cue"),
                faulty("WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\n甲\n", "1 no-number"),
                faulty("1\n00:01,000 --> 00:02,000\n甲\n", "2 subrip-times"),
                faulty("1\n00:00:02,000 --> 00:00:01,000\n甲\n", "2 times-backwards"),
                faulty("1\n00:00:01,000 --> 00:00:02,000\n\n", "2 no-words"),
                faulty("1\n00:00:01,000 --> 00:00:02,000\n甲\n2\n00:00:03,000 --> 00:00:04,000\n乙\n", "4 blank-missing"),
                faulty("1\n00:00:01,000 --> 00:00:03,000\n甲\n\n2\n00:00:02,000 --> 00:00:04,000\n乙\n", "6 overlap"),
                faulty("1\n00:00:11,000 --> 00:00:13,000\n甲\n", "2 beyond-film"));
    }

    @ParameterizedTest
    @MethodSource("faultySubRip")
    void eachMistakeInSubRipIsToldWithItsLine(String file, List<String> faults) {
        assertEquals(faults, faults(() -> CaptionFile.ofSubRip(utf8(file), 10)));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsFoundOut(String encoding, String mark) {
        String file = mark + "1\r\n00:00:01,000 --> 00:00:02,000\r\n师傅说，慢就是快。\r\n";

        CaptionFile taken = CaptionFile.ofSubRip(file.getBytes(Charset.forName(encoding)), null);

        assertEquals("师傅说，慢就是快。", taken.cues().get(0).text());
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", ""),
                Arguments.of("UTF-8", "\uFEFF"),
                Arguments.of("GB18030", ""),
                Arguments.of("GBK", ""),
                Arguments.of("UTF-16LE", "\uFEFF"),
                Arguments.of("UTF-16BE", "\uFEFF"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] bytes = {'1', '\n', (byte) 0x80, (byte) 0xFF, (byte) 0xFF, '\n'};

        assertEquals(List.of("1 encoding"), faults(() -> CaptionFile.ofSubRip(bytes, null)));
    }

    /** Whatever comes is taken or refused; what is taken holds every check it is put to again. */
    @Property(tries = 300)
    void nothingBreaksTheReaders(
            @ForAll @Size(max = 12)
                    List<@StringLength(max = 12) @CharRange(from = ' ', to = '~') @Chars({'&', '<', '>'}) String>
                            lines) {
        String file = HEAD + "00:01.000 --> 00:02.000\n" + String.join("\n", lines);
        try {
            CaptionFile taken = CaptionFile.ofWebVtt(utf8(file), null);
            assertEquals(taken.cues(), CaptionFile.ofWebVtt(taken.bytes(), null).cues());
        } catch (Problem refusal) {
            assertEquals("captions-faulty", refusal.slug());
        }
    }

    private static Arguments faulty(String file, String... faults) {
        return Arguments.of(file, List.of(faults));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> faults(Executable reading) {
        Problem refusal = assertThrows(Problem.class, reading);
        return ((List<?>) refusal.members().get("problems"))
                .stream()
                        .map(LineProblem.class::cast)
                        .map(fault -> fault.line() + " "
                                + fault.message().replace("{captions.", "").replace("}", ""))
                        .toList();
    }
}
