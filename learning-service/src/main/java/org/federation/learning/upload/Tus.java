package org.federation.learning.upload;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Speaks the tus protocol 1.0 (tus.io/protocols/resumable-upload): its version is asked for and told. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface Tus {

    String VERSION = "1.0.0";

    String RESUMABLE = "Tus-Resumable";
    String OFFSET = "Upload-Offset";
    String LENGTH = "Upload-Length";
    String METADATA = "Upload-Metadata";
    String CHECKSUM = "Upload-Checksum";
    String EXPIRES = "Upload-Expires";
}
