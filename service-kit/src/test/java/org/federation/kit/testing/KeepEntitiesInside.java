package org.federation.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No entity in what a resource method takes or gives, nor inside the views and pages it takes or gives. */
final class KeepEntitiesInside extends ArchCondition<JavaMethod> {

    KeepEntitiesInside() {
        super("neither take nor give entities");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaClass> carried = new HashSet<>();
        Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                .forEach(type -> collect(type, carried));
        carried.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(entity -> events.add(SimpleConditionEvent.violated(
                        method, method.getFullName() + " carries the entity " + entity.getSimpleName())));
    }

    private static void collect(JavaType type, Set<JavaClass> carried) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            boolean isNew = carried.add(raw);
            if (isNew && raw.isRecord()) {
                raw.getFields().stream().map(JavaField::getType).forEach(field -> collect(field, carried));
            }
        }
    }
}
