package org.federation.quiz.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.federation.quiz.bank.Choice;

/** What a choice earns where several options are right. */
public enum MultipleScoring {
    /** Full points for exactly the right options, else nothing. */
    @JsonProperty("all-or-nothing")
    ALL_OR_NOTHING {
        @Override
        BigDecimal part(SealedItem item, Choice choice) {
            return BigDecimal.ZERO;
        }
    },
    /** Right options alone earn their share of the points, to two decimals, rounded down; a wrong one forfeits all. */
    @JsonProperty("partial")
    PARTIAL {
        @Override
        BigDecimal part(SealedItem item, Choice choice) {
            if (!item.answer().keys().containsAll(choice.keys())) {
                return BigDecimal.ZERO;
            }
            return BigDecimal.valueOf((long) item.points() * choice.keys().size())
                    .divide(BigDecimal.valueOf(item.answer().keys().size()), 2, RoundingMode.DOWN);
        }
    };

    /** Points for the choice, 0 to the item's points. Kinds with one right option earn all or nothing either way. */
    public BigDecimal points(SealedItem item, Choice choice) {
        return choice.equals(item.answer()) ? BigDecimal.valueOf(item.points()) : part(item, choice);
    }

    /** What a choice that is not quite right earns. */
    abstract BigDecimal part(SealedItem item, Choice choice);
}
