package org.federation.quiz.paper;

import java.math.BigDecimal;

/** How points are shown. */
public final class Points {

    private Points() {}

    /** Without needless zeros or an exponent: 10, 6.66. */
    public static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
