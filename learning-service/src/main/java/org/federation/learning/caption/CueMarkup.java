package org.federation.learning.caption;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The markup inside a cue (WebVTT, section 4.2.2): spans, times within the cue, character references. */
final class CueMarkup {

    private static final Pattern START =
            Pattern.compile("(c|i|b|u|ruby|rt|v|lang)(?:\\.[^\\s.&<>]+)*(?:[ \\t\\n]+([^&<>]*\\S[^&<>]*))?[ \\t\\n]*");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:([A-Za-z][A-Za-z0-9]{1,31})|#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6}));");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "lrm", "", "rlm", "");

    /** How a word over another is to be read is no part of what is said. */
    private static final Pattern READING = Pattern.compile("<rt[^>]*>[^<]*(?:</rt>)?");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Chinese has no spaces between words, so a line's end is none either. */
    private static final Pattern LINE_END_IN_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])\n(?=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])");

    private final CueBlock cue;
    private final String text;
    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private long latest;

    private record Open(String name, int at) {}

    private CueMarkup(CueBlock cue, Faults faults) {
        this.cue = cue;
        this.text = String.join("\n", cue.words());
        this.faults = faults;
        this.latest = cue.times().from();
    }

    static void check(CueBlock cue, Faults faults) {
        new CueMarkup(cue, faults).check();
    }

    /** The words alone, on one line. */
    static String plain(List<String> words) {
        String said = READING.matcher(String.join("\n", words)).replaceAll("");
        String untagged = TAG.matcher(said).replaceAll("");
        String plain = REFERENCE.matcher(untagged).replaceAll(match -> Matcher.quoteReplacement(character(match)));
        String joined = LINE_END_IN_CHINESE.matcher(plain).replaceAll("");
        return SPACE.matcher(joined).replaceAll(" ").strip();
    }

    private static String character(MatchResult reference) {
        if (reference.group(1) != null) {
            return NAMED.getOrDefault(reference.group(1), reference.group());
        }
        int code = reference.group(2) != null
                ? Integer.parseInt(reference.group(2))
                : Integer.parseInt(reference.group(3), 16);
        return Character.isDefined(code) && code > 0 ? Character.toString(code) : "";
    }

    private void check() {
        int at = 0;
        while (at < text.length()) {
            at = switch (text.charAt(at)) {
                case '&' -> reference(at);
                case '<' -> tag(at);
                default -> at + 1;
            };
        }
        // A voice may speak to the end of its cue without being told to stop, and so may what is written above.
        open.removeIf(span -> span.name().equals("rt") || (span.name().equals("v") && span.at() == 0));
        open.forEach(span -> fault(span.at(), "tag-open"));
    }

    private int reference(int at) {
        Matcher reference = REFERENCE.matcher(text).region(at, text.length());
        if (reference.lookingAt()) {
            return reference.end();
        }
        fault(at, "ampersand");
        return at + 1;
    }

    private int tag(int at) {
        int end = text.indexOf('>', at);
        if (end < 0) {
            fault(at, "tag");
            return text.length();
        }
        String inside = text.substring(at + 1, end);
        Long time = CueTimes.single(inside);
        if (time != null) {
            time(time, at);
        } else if (inside.startsWith("/")) {
            close(inside.substring(1).strip(), at);
        } else {
            open(inside, at);
        }
        return end + 1;
    }

    private void time(long time, int at) {
        if (time <= latest || time >= cue.times().to()) {
            fault(at, "tag-time");
        }
        latest = Math.max(latest, time);
    }

    private void open(String tag, int at) {
        Matcher start = START.matcher(tag);
        if (!start.matches()) {
            fault(at, "tag");
            return;
        }
        String name = start.group(1);
        boolean annotated = start.group(2) != null;
        boolean wantsAnnotation = name.equals("v") || name.equals("lang");
        boolean outOfPlace =
                name.equals("rt") && open.stream().noneMatch(span -> span.name().equals("ruby"));
        if (annotated != wantsAnnotation || outOfPlace) {
            fault(at, "tag");
        }
        open.push(new Open(name, at));
    }

    private void close(String name, int at) {
        if (name.equals("ruby") && !open.isEmpty() && open.peek().name().equals("rt")) {
            open.pop();
        }
        if (!open.isEmpty() && open.peek().name().equals(name)) {
            open.pop();
        } else {
            fault(at, "tag-end");
        }
    }

    private void fault(int at, String fault) {
        int line = cue.line()
                + 1
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        faults.add(line, fault);
    }
}
