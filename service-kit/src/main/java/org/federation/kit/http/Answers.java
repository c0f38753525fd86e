package org.federation.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Answers that say more than their body. */
public final class Answers {

    private Answers() {}

    /** 201 with the address of what was made: {@code id} below the address of the request. */
    public static <T> RestResponse<T> created(UriInfo uri, Object id, T view) {
        return creation(uri, id, view).build();
    }

    /** As {@link #created(UriInfo, Object, Object)}, with the version as {@code ETag}. */
    public static <T> RestResponse<T> created(UriInfo uri, Object id, T view, long version) {
        return creation(uri, id, view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** As {@link #created(UriInfo, Object, Object, long)}, where its address is another: this path below the base. */
    public static <T> RestResponse<T> createdAt(UriInfo uri, String path, T view, long version) {
        String address = UriBuilder.fromPath(uri.getBaseUri().getRawPath())
                .path(path)
                .build()
                .toString();
        return ResponseBuilder.create(Status.CREATED, view)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** 200 with the version as {@code ETag}. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .build();
    }

    /** The address is a path without a host: right behind any gateway, whatever name the caller knows it by. */
    private static <T> ResponseBuilder<T> creation(UriInfo uri, Object id, T view) {
        String address = UriBuilder.fromPath(uri.getAbsolutePath().getRawPath())
                .segment(id.toString())
                .build()
                .toString();
        return ResponseBuilder.create(Status.CREATED, view).header(HttpHeaders.LOCATION, address);
    }
}
