package org.federation.local.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Draws a clip's pictures, one after the other: ground, motif, the scene's title, who speaks, and how far it is. */
final class Filmstrip {

    /** WenQuanYi Zen Hei, from a Maven artifact: titles are readable on machines without any Chinese font. */
    static final String FONT = "/fonts/WenQuanZhengHei.ttf";

    private static final double FADE_SECONDS = 0.8;

    private final Clip clip;
    private final Motif motif;
    private final Font font;
    private final BufferedImage picture;

    Filmstrip(Clip clip) throws IOException {
        this.clip = clip;
        this.motif = Motif.of(clip);
        this.font = font();
        this.picture = new BufferedImage(clip.width(), clip.height(), BufferedImage.TYPE_INT_RGB);
    }

    private static Font font() throws IOException {
        try (InputStream file = Filmstrip.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, FONT));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    /** Writes all pictures, four bytes a pixel: blue, green, red, nothing. */
    void writeTo(OutputStream out) throws IOException {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        ByteBuffer bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < clip.frames(); frame++) {
            draw(frame / (double) Clip.FRAMES_PER_SECOND);
            bytes.clear();
            bytes.asIntBuffer().put(pixels);
            out.write(bytes.array());
        }
    }

    /** The picture at a moment, for as long as the next is not drawn. */
    BufferedImage draw(double seconds) {
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(
                0, 0, clip.dark(), clip.width() * 0.4f, clip.height(), between(clip.dark(), Color.BLACK, 0.55)));
        canvas.fillRect(0, 0, clip.width(), clip.height());
        motif.draw(canvas, clip, seconds);
        drawTitle(canvas, seconds);
        drawProgress(canvas, seconds);
        canvas.dispose();
        return picture;
    }

    private void drawTitle(Graphics2D canvas, double seconds) {
        double sceneSeconds = clip.seconds() / (double) clip.scenes().size();
        int scene = Math.min((int) (seconds / sceneSeconds), clip.scenes().size() - 1);
        double since = seconds - scene * sceneSeconds;
        double visible = Math.min(1, Math.min(since, sceneSeconds - since) / FADE_SECONDS);
        canvas.setComposite(AlphaComposite.SrcOver.derive((float) Math.max(0, visible)));

        String title = clip.scenes().get(scene);
        int margin = clip.height() / 12;
        canvas.setFont(fitting(canvas, title, clip.width() - 2 * margin));
        int baseline = clip.height() * 3 / 5 + (int) ((1 - visible) * margin / 3);
        // A soft shadow keeps the letters apart from whatever moves behind them.
        canvas.setColor(new Color(0, 0, 0, 150));
        canvas.drawString(title, margin + 2, baseline + 2);
        canvas.setColor(Color.WHITE);
        canvas.drawString(title, margin, baseline);

        canvas.setColor(clip.light());
        canvas.fillRect(margin, baseline + margin / 2, (int) (clip.width() * 0.18 * visible), clip.height() / 120);
        canvas.setFont(font.deriveFont(clip.height() / 20f));
        canvas.setColor(between(Color.WHITE, clip.dark(), 0.15));
        canvas.drawString(clip.footer(), margin, baseline + margin / 2 + clip.height() / 11);
        canvas.setComposite(AlphaComposite.SrcOver);
    }

    private Font fitting(Graphics2D canvas, String title, int width) {
        Font large = font.deriveFont(clip.height() / 9f);
        FontMetrics metrics = canvas.getFontMetrics(large);
        int needed = metrics.stringWidth(title);
        return needed <= width ? large : large.deriveFont(large.getSize2D() * width / needed);
    }

    private void drawProgress(Graphics2D canvas, double seconds) {
        int thickness = clip.height() / 90;
        canvas.setColor(clip.light());
        canvas.fillRect(0, clip.height() - thickness, (int) (clip.width() * seconds / clip.seconds()), thickness);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
