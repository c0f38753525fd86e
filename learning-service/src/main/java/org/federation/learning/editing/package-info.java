/**
 * What all pieces (稿件) have in common, be they lectures or articles: draft (草稿), review by a second person (审核),
 * publication (发布) and withdrawal (撤回).
 */
@NullMarked
package org.federation.learning.editing;

import org.jspecify.annotations.NullMarked;
