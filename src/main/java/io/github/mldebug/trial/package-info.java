/** Which fits an answer needs: requests with a content key, run once each and in parallel. */
@NullMarked
package io.github.mldebug.trial;

import org.jspecify.annotations.NullMarked;
