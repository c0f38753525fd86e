package org.federation.kit.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;
import org.federation.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a parameter of the query that cannot be read with 400, naming it. JAX-RS answers 404, as it does for one of
 * the path; but only the second is the address of something that does not exist, the first is a wrong value in a right
 * address.
 */
@Provider
class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        @SuppressWarnings("unchecked") // The wrapper of a primitive is boxed and unboxed as the primitive is.
        Class<T> type = (Class<T>) MethodType.methodType(rawType).wrap().returnType();
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .flatMap(name -> reading(type).map(method -> new Reader<>(name, type, method)))
                .orElse(null);
    }

    /** How JAX-RS itself reads a type that has no converter, and how {@code java.time} is read. */
    private static Optional<Method> reading(Class<?> type) {
        return Stream.of(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> switch (method.getName()) {
                    case "fromString", "valueOf" -> method.getParameterTypes()[0] == String.class;
                    case "parse" -> method.getParameterTypes()[0] == CharSequence.class;
                    default -> false;
                })
                .findFirst();
    }

    private record Reader<T>(String parameter, Class<T> type, Method method) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(method.invoke(null, text));
            } catch (InvocationTargetException unreadable) {
                throw Violation.inQuery(parameter, "{violation.wrong-type}");
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
