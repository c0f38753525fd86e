package org.federation.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.SharedSessionContract;

/**
 * The house's rules about our own code. A module applies them all with
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.federation.learning", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests house = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String OURS = "org.federation.";

    @ArchTest
    static final ArchRule modulesKnowOnlyThemselvesAndTheKit = classes()
            .should(new KnowOnlyTheirModuleAndTheKit())
            .because("services meet over HTTP, and the kit knows none of them");

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching(OURS + "(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule noEntityInAResourcesSignature = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should(new KeepEntitiesInside())
            .allowEmptyShould(true);

    /** What speaks SQL has that as its only job: a repository, a ledger, a book. It is named for what it keeps. */
    @ArchTest
    static final ArchRule whatSpeaksHttpOrIsDataSpeaksNoSql = noClasses()
            .that(describe("are resources, entities, records or enums", ArchitectureRules::speaksHttpOrIsData))
            .should()
            .dependOnClassesThat(speaksSql())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule queriesLiveInTheRepository = noClasses()
            .that(are(DescribedPredicate.not(assignableTo(PanacheRepositoryBase.class))))
            .should()
            .callMethodWhere(describe("is a Panache query", ArchitectureRules::isPanacheQuery))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.federation.kit.time..")
            .should()
            .callMethodWhere(describe("reads the machine's time", ArchitectureRules::readsTheMachinesTime))
            .orShould()
            .callConstructor(Date.class)
            .because("a test must be able to turn the Clock");

    @ArchTest
    static final ArchRule namesSayWhatAClassIsFor = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Util|Utils|Impl|DTO|Dto)(\\$.*)?")
            .because("such a name fits everything and tells nothing");

    private ArchitectureRules() {}

    private static boolean speaksHttpOrIsData(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                || type.isAnnotatedWith(Entity.class)
                || type.isRecord()
                || type.isEnum();
    }

    private static DescribedPredicate<JavaClass> speaksSql() {
        return DescribedPredicate.or(
                        assignableTo(EntityManager.class),
                        assignableTo(EntityManagerFactory.class),
                        assignableTo(Query.class),
                        assignableTo(SharedSessionContract.class),
                        assignableTo(DataSource.class),
                        assignableTo(Connection.class),
                        assignableTo(Statement.class),
                        assignableTo(ResultSet.class),
                        belongToAnyOf(Panache.class))
                .as("speak SQL");
    }

    private static boolean isPanacheQuery(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        return target.getOwner().isAssignableTo(PanacheRepositoryBase.class)
                && Set.of("find", "list", "stream", "update", "delete", "count").contains(target.getName())
                && !target.getRawParameterTypes().isEmpty()
                && target.getRawParameterTypes().get(0).isEquivalentTo(String.class);
    }

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        boolean now = target.getName().equals("now")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class))
                && (target.getOwner().isAssignableTo(Temporal.class)
                        || target.getOwner().getPackageName().equals("java.time"));
        boolean systemClock = target.getOwner().isEquivalentTo(Clock.class)
                && target.getName().startsWith("system");
        boolean millis = target.getOwner().isEquivalentTo(System.class)
                && target.getName().equals("currentTimeMillis");
        return now || systemClock || millis;
    }
}
