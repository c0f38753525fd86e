package org.federation.kit.org;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.StandardBasicTypes;

/**
 * Teaches Hibernate the paths of units: every {@link OrgPath} attribute is an {@code ltree} column, and HQL knows
 * {@code org_within(a, b)}, true when unit {@code a} is {@code b} or lies below it.
 */
public final class OrgPathMapping implements TypeContributor, FunctionContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeType(new OrgPathType());
    }

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "org_within",
                        // A parameter comes without a type, and <@ is defined for more than ltree.
                        "(cast(?1 as ltree) <@ cast(?2 as ltree))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }
}
