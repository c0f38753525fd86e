package org.federation.kit.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that never fails is no rule. */
class ArchitectureRulesTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.federation.broken");

    static Stream<ArchRule> rulesThatBrokenCodeBreaks() {
        return Stream.of(
                ArchitectureRules.featuresFormNoCycle,
                ArchitectureRules.whatSpeaksHttpOrIsDataSpeaksNoSql,
                ArchitectureRules.timeComesFromTheClock,
                ArchitectureRules.namesSayWhatAClassIsFor);
    }

    @ParameterizedTest
    @MethodSource("rulesThatBrokenCodeBreaks")
    void theRuleBites(ArchRule rule) {
        assertTrue(rule.evaluate(BROKEN).hasViolation(), rule::getDescription);
    }
}
