@NullMarked
package iomtriage.http.internal;

import org.jspecify.annotations.NullMarked;
