package org.federation.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Random;

/** What moves behind the titles: each draws one moment of a picture that never jumps. */
enum Motif {
    /** Hills of slow waves, one behind the other. */
    WAVES {
        @Override
        void draw(Graphics2D canvas, Clip clip, double seconds) {
            int width = clip.width();
            int height = clip.height();
            for (int layer = 0; layer < 4; layer++) {
                Path2D hill = new Path2D.Double();
                hill.moveTo(0, height);
                for (int x = 0; x <= width + 8; x += 8) {
                    double phase = x * (1.4 + layer * 0.5) / width * 4 + seconds * (0.5 + layer * 0.25) + layer * 2;
                    hill.lineTo(x, height * (0.52 + layer * 0.11) + Math.sin(phase) * height * 0.06);
                }
                hill.lineTo(width + 8, height);
                hill.closePath();
                canvas.setColor(veil(clip.light(), 40 + layer * 18));
                canvas.fill(hill);
            }
        }
    },
    /** Gear-like rings of dots that turn against each other. */
    RINGS {
        @Override
        void draw(Graphics2D canvas, Clip clip, double seconds) {
            double centreX = clip.width() * 0.74;
            double centreY = clip.height() * 0.42;
            for (int ring = 1; ring <= 6; ring++) {
                double radius = clip.height() * 0.075 * ring;
                int dots = 6 + ring * 4;
                double turn = seconds * (ring % 2 == 0 ? 0.35 : -0.25);
                canvas.setColor(veil(clip.light(), 200 - ring * 24));
                for (int dot = 0; dot < dots; dot++) {
                    double angle = turn + 2 * Math.PI * dot / dots;
                    double size = clip.height() * (0.012 + 0.004 * Math.sin(seconds * 1.5 + ring + dot));
                    canvas.fill(new Ellipse2D.Double(
                            centreX + Math.cos(angle) * radius - size / 2,
                            centreY + Math.sin(angle) * radius - size / 2,
                            size,
                            size));
                }
            }
        }
    },
    /** Sparks that rise and fade, as from a welder's torch. */
    SPARKS {
        @Override
        void draw(Graphics2D canvas, Clip clip, double seconds) {
            Random fixed = new Random(clip.ref().hashCode());
            for (int spark = 0; spark < 90; spark++) {
                double home = fixed.nextDouble();
                double speed = 0.08 + fixed.nextDouble() * 0.16;
                double sway = fixed.nextDouble() * 6;
                double size = clip.height() * (0.006 + fixed.nextDouble() * 0.02);
                double risen = (fixed.nextDouble() + seconds * speed) % 1;
                double x = (home + 0.03 * Math.sin(seconds + sway)) * clip.width();
                double y = (1.05 - risen * 1.1) * clip.height();
                canvas.setColor(veil(clip.light(), (int) (220 * Math.sin(Math.PI * risen))));
                canvas.fill(new Ellipse2D.Double(x, y, size, size));
            }
        }
    },
    /** Threads in two directions that slide through each other, as on a loom. */
    THREADS {
        @Override
        void draw(Graphics2D canvas, Clip clip, double seconds) {
            int width = clip.width();
            int height = clip.height();
            canvas.setStroke(new BasicStroke(height / 120f));
            double gap = height / 6.0;
            for (int thread = -8; thread < 24; thread++) {
                double slide = seconds * gap * 0.3 % gap + thread * gap;
                canvas.setColor(veil(clip.light(), 46 + (int) (36 * Math.sin(seconds + thread * 0.7))));
                canvas.draw(new Line2D.Double(slide, 0, slide - height * 0.6, height));
                canvas.draw(new Line2D.Double(width - slide, 0, width - slide + height * 0.6, height));
            }
        }
    };

    static Motif of(Clip clip) {
        return values()[Math.floorMod(clip.ref().hashCode(), values().length)];
    }

    abstract void draw(Graphics2D canvas, Clip clip, double seconds);

    private static Color veil(Color color, int opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), Math.max(0, Math.min(255, opacity)));
    }
}
