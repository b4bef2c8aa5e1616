/** What the packages of the API share and hosts never see: it is not exported. */
@NullMarked
package iomtriage.api.internal;

import org.jspecify.annotations.NullMarked;
