package org.federation.local.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * A quiet tune for a clip: plucked notes of the pentatonic scale over a slow bass, put together from sine waves. Equal
 * temperament, A4 = 440 Hz.
 */
final class Tune {

    private static final int RATE = 44_100;
    private static final double NOTE_SECONDS = 0.5;

    /** Gong, shang, jue, zhi, yu: semitones above the key note, over two octaves. */
    private static final int[] PENTATONIC = {0, 2, 4, 7, 9, 12, 14, 16, 19, 21};

    private static final int[] BASS = {0, -5, -3, -5};

    private final double[] samples;
    private final Random chance;

    private Tune(Clip clip) {
        samples = new double[clip.seconds() * RATE];
        chance = new Random(clip.ref().hashCode());
    }

    static void write(Clip clip, Path wav) throws IOException {
        Tune tune = new Tune(clip);
        tune.compose();
        tune.save(wav);
    }

    private void compose() {
        int key = -12 + chance.nextInt(5);
        int step = 4;
        int notes = (int) (samples.length / (RATE * NOTE_SECONDS));
        for (int note = 0; note < notes; note++) {
            if (note % 8 == 0) {
                add(note * NOTE_SECONDS, 4, pitch(key - 12 + BASS[note / 8 % BASS.length]), 0.20);
            }
            // A rest now and then lets it breathe; small steps make it a melody.
            if (chance.nextInt(5) > 0) {
                step = Math.max(0, Math.min(PENTATONIC.length - 1, step + chance.nextInt(5) - 2));
                add(note * NOTE_SECONDS, 1.6, pitch(key + PENTATONIC[step]), 0.16);
            }
        }
    }

    private static double pitch(int semitonesFromA4) {
        return 440 * Math.pow(2, semitonesFromA4 / 12.0);
    }

    /** Adds a note that is struck and dies away, with two soft overtones. */
    private void add(double atSeconds, double seconds, double hertz, double loudness) {
        int from = (int) (atSeconds * RATE);
        int until = Math.min(samples.length, from + (int) (seconds * RATE));
        for (int i = from; i < until; i++) {
            double t = (i - from) / (double) RATE;
            double envelope = Math.min(1, t / 0.01) * Math.exp(-3 * t / seconds) * Math.min(1, (until - i) / 400.0);
            double wave = 2 * Math.PI * hertz * t;
            samples[i] += loudness * envelope * (Math.sin(wave) + 0.3 * Math.sin(2 * wave) + 0.1 * Math.sin(3 * wave));
        }
    }

    private void save(Path wav) throws IOException {
        byte[] bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            // tanh rounds off the rare peak where many notes meet.
            int value = (int) (Math.tanh(samples[i]) * Short.MAX_VALUE);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, samples.length)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, wav.toFile());
        }
    }
}
