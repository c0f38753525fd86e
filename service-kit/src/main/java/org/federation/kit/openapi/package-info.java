/** What every service's OpenAPI document (接口文档) says alike, so that no resource method has to say it again. */
@NullMarked
package org.federation.kit.openapi;

import org.jspecify.annotations.NullMarked;
