package org.federation.kit.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** {@code org.federation.<module>} may use itself and {@code org.federation.kit}: one condition for all arrows. */
final class KnowOnlyTheirModuleAndTheKit extends ArchCondition<JavaClass> {

    KnowOnlyTheirModuleAndTheKit() {
        super("know only their own module and the kit");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String own = module(type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = module(dependency.getTargetClass());
            if (!target.isEmpty() && !target.equals(own) && !target.equals("kit")) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    /** Empty for a class that is not ours. */
    private static String module(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.");
        boolean ours = parts.length > 2 && parts[0].equals("org") && parts[1].equals("federation");
        return ours ? parts[2] : "";
    }
}
