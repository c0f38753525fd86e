package org.federation.learning.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links and ways to get in touch, also where they are written so that a program should not: all doubtful. */
final class ContactRules {

    private static final Pattern LINK = Pattern.compile("(?:https?|ftp)\\s{0,2}:\\s{0,2}/\\s{0,2}/\\S{0,200}"
            + "|www\\s{0,2}[.。点]\\s{0,2}[a-z0-9-]{1,63}\\S{0,200}"
            + "|(?<![a-z0-9@._-])[a-z0-9-]{2,63}\\s{0,2}(?:[.。]\\s{0,2}(?:com|cn|net|org|top|xyz|vip|cc|info|shop|site|club"
            + "|online|tv|app|link|ink)|(?:点|dot)\\s{0,2}(?:com|cn|net|top|xyz|vip))(?![a-z0-9-])(?:/\\S{0,200})?");

    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9_.+-]{1,64}\\s{0,2}@\\s{0,2}[a-z0-9-]{1,63}\\s{0,2}(?:[.。]|点)\\s{0,2}[a-z]{2,24}");

    /** Mobile numbers as they are given in China, and those with an area code. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:(?:86)?1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-9][0-9]{6,7})(?![0-9])");

    private static final Pattern CHAT =
            Pattern.compile("(?:[微薇威徽维]\\s?[信芯辛新星]|企鹅|扣扣|加微|加v|v[^\\p{L}\\p{N}\\n]{0,2}信|薇[^\\p{L}\\p{N}\\s]{1,3}|群号"
                    + "|(?<![a-z])(?:wei\\s?xin|wechat|vx|wx|qq))"
                    + "[^a-z0-9\\n]{0,6}(?:[a-z][a-z0-9_-]{5,19}|[1-9][0-9]{4,11})(?![a-z0-9])");

    private static final Pattern CODE =
            Pattern.compile("(?:扫|识别|长按)[^。！？\\n]{0,6}码[^。！？\\n]{0,6}" + "(?:加群|进群|入群|加我|加好友|好友|红包|领取|领奖|咨询|下单)");

    private static final String NUMERALS = "零〇洞 一幺壹 二两贰 三叁 四肆 五伍 六陆 七柒拐 八捌 九玖";

    private static final int FARTHEST = 2;

    private ContactRules() {}

    static List<Finding> in(Reading reading) {
        List<Finding> found = new ArrayList<>();
        find(EMAIL, FindingKind.EMAIL, reading, found);
        find(LINK, FindingKind.LINK, reading, found);
        find(CHAT, FindingKind.CHAT_ACCOUNT, reading, found);
        find(CODE, FindingKind.CODE_INVITATION, reading, found);
        find(PHONE, FindingKind.PHONE, digits(reading), found);
        return found;
    }

    private static void find(Pattern pattern, FindingKind kind, Reading reading, List<Finding> found) {
        Matcher matcher = pattern.matcher(reading.text());
        while (matcher.find()) {
            int start = reading.start(matcher.start());
            int end = reading.end(matcher.end() - 1);
            Finding finding = new Finding(kind, Verdict.DOUBTFUL, start, end, null);
            if (found.stream().noneMatch(finding::isWithin)) {
                found.add(finding);
            }
        }
    }

    /**
     * The digits, also those in Chinese, with a blank wherever numbers are apart: by a word, by punctuation, or by more
     * than {@value #FARTHEST} other signs.
     */
    private static Reading digits(Reading reading) {
        Reading.Builder digits = new Reading.Builder();
        int gap = 0;
        for (int at = 0; at < reading.length(); at++) {
            char sign = reading.sign(at);
            char digit = digit(sign);
            if (digit != ' ') {
                digits.add(digit, reading.start(at), reading.end(at));
                gap = 0;
            } else if (Character.isLetter(sign) || ":：、,，;；。\n".indexOf(sign) >= 0 || ++gap > FARTHEST) {
                digits.add(' ', reading.start(at), reading.end(at));
            }
        }
        return digits.build();
    }

    private static char digit(char sign) {
        if (sign >= '0' && sign <= '9') {
            return sign;
        }
        int at = sign == ' ' ? -1 : NUMERALS.indexOf(sign);
        return at < 0
                ? ' '
                : (char) ('0'
                        + NUMERALS.substring(0, at)
                                .chars()
                                .filter(one -> one == ' ')
                                .count());
    }
}
