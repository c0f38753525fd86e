package org.federation.local.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws the demo's speakers: figures without a face, since none of them is anybody. */
final class PortraitStudio {

    private static final int SIDE = 640;
    private static final Color[] SKIN = {new Color(0xe8c1a0), new Color(0xd9a883), new Color(0xc98f6a)};
    private static final Color HAIR = new Color(0x2b2320);

    private PortraitStudio() {}

    /** A PNG of a square, in the colours of the speaker's film. */
    static byte[] png(Clip clip) throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, clip.light(), SIDE, SIDE, clip.dark()));
        canvas.fillRect(0, 0, SIDE, SIDE);
        int variety = Math.floorMod(clip.ref().hashCode(), 6);
        drawFigure(canvas, clip, SKIN[variety % SKIN.length], variety % 2 == 0);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static void drawFigure(Graphics2D canvas, Clip clip, Color skin, boolean helmet) {
        fill(canvas, clip.dark().darker(), new Ellipse2D.Double(70, 430, 500, 460));
        fill(canvas, skin.darker(), new RoundRectangle2D.Double(265, 360, 110, 130, 60, 60));
        fill(canvas, Color.WHITE, new Polygon(new int[] {250, 320, 390, 320}, new int[] {462, 540, 462, 500}, 4));
        fill(canvas, skin, new Ellipse2D.Double(215, 150, 210, 260));
        if (helmet) {
            fill(canvas, clip.light().brighter(), new Arc2D.Double(190, 95, 260, 270, 0, 180, Arc2D.CHORD));
            fill(canvas, clip.light(), new RoundRectangle2D.Double(172, 218, 296, 26, 26, 26));
            fill(canvas, clip.dark(), new Rectangle2D.Double(306, 98, 28, 120));
        } else {
            fill(canvas, HAIR, new Arc2D.Double(205, 125, 230, 240, -8, 196, Arc2D.CHORD));
        }
    }

    private static void fill(Graphics2D canvas, Color colour, Shape shape) {
        canvas.setColor(colour);
        canvas.fill(shape);
    }
}
