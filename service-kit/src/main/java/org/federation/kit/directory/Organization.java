package org.federation.kit.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.kit.org.OrgPath;

/** A unit of the federation as the directory knows it. */
public record Organization(
        @Schema(implementation = String.class, description = "Path of the unit, e.g. cn.beijing.haidian")
        OrgPath path,

        @Schema(description = "Its name") String name,

        @Schema(description = "What it is, e.g. province, enterprise, team")
        String kind,

        @Schema(description = "Number of union members in it and below")
        long members) {}
