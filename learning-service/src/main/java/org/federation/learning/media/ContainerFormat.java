package org.federation.learning.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container formats taken, told by a file's first bytes and never by its name. ffmpeg is then made to read just
 * that format: left to guess, it would also follow playlists and lists of files, and so read what the uploader points
 * it at.
 */
enum ContainerFormat {
    MP4("mov"),
    MATROSKA("matroska"),
    AVI("avi"),
    FLV("flv"),
    MPEG_TS("mpegts"),
    MPEG("mpeg"),
    ASF("asf"),
    MP3("mp3"),
    AAC("aac"),
    WAV("wav"),
    OGG("ogg"),
    FLAC("flac");

    private static final int HEAD = 400;
    private static final int TS_PACKET = 188;

    /** Second bytes of a frame of MPEG-1 or -2, layer 3. */
    private static final Set<Integer> MP3_FRAME = Set.of(0xFA, 0xFB, 0xF2, 0xF3);

    /** The name ffmpeg knows the format's reader by. */
    final String reader;

    ContainerFormat(String reader) {
        this.reader = reader;
    }

    /** The format of a file, null for any other. */
    static @Nullable ContainerFormat of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return of(bytes.readNBytes(HEAD));
        }
    }

    static @Nullable ContainerFormat of(byte[] head) {
        if (text(head, 4, 4).equals("ftyp")
                || text(head, 4, 4).equals("moov")
                || text(head, 4, 4).equals("wide")) {
            return MP4;
        }
        if (starts(head, 0x1A, 0x45, 0xDF, 0xA3)) {
            return MATROSKA;
        }
        if (text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("AVI ")) {
            return AVI;
        }
        if (text(head, 0, 3).equals("FLV")) {
            return FLV;
        }
        if (starts(head, 0x00, 0x00, 0x01, 0xBA)) {
            return MPEG;
        }
        if (starts(head, 0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11)) {
            return ASF;
        }
        if (text(head, 0, 3).equals("ID3")
                || (head.length > 1 && starts(head, 0xFF) && MP3_FRAME.contains(head[1] & 0xFF))) {
            return MP3;
        }
        if (starts(head, 0xFF, 0xF1) || starts(head, 0xFF, 0xF9)) {
            return AAC;
        }
        if (text(head, 0, 4).equals("RIFF") && text(head, 8, 4).equals("WAVE")) {
            return WAV;
        }
        if (text(head, 0, 4).equals("OggS")) {
            return OGG;
        }
        if (text(head, 0, 4).equals("fLaC")) {
            return FLAC;
        }
        boolean packets = head.length > TS_PACKET && head[0] == 0x47 && head[TS_PACKET] == 0x47;
        return packets ? MPEG_TS : null;
    }

    private static String text(byte[] head, int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
