@NullMarked
package iomtriage.web.internal;

import org.jspecify.annotations.NullMarked;
