package org.federation.learning.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, whatever program wrote it. A byte order mark tells UTF-8 or UTF-16; without one, what is whole
 * UTF-8 is taken for that, since text in another encoding hardly ever is, and anything else for GB18030, as subtitle
 * programs in China write it.
 */
final class CaptionText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private CaptionText() {}

    static List<String> lines(byte[] file, Faults faults) {
        String text = decoded(file);
        if (text == null) {
            faults.add(1, "encoding");
            return List.of();
        }
        List<String> lines = List.of(text.split("\r\n|\r|\n", -1));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('\0') >= 0) {
                faults.add(i + 1, "nul");
            }
        }
        return lines;
    }

    private static @Nullable String decoded(byte[] file) {
        String text;
        if (file.length >= 2 && (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF))) {
            text = strictly(StandardCharsets.UTF_16, file);
        } else {
            text = strictly(StandardCharsets.UTF_8, file);
            if (text == null) {
                text = strictly(GB18030, file);
            }
        }
        return text != null && !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    /** Null if a byte of it makes no sense in this encoding. */
    private static @Nullable String strictly(Charset charset, byte[] file) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
