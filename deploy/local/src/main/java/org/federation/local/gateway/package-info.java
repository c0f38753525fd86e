/** The one origin of the local platform (统一入口): the client's files, and proxies to the services and the issuer. */
@NullMarked
package org.federation.local.gateway;

import org.jspecify.annotations.NullMarked;
