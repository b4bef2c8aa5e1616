@NullMarked
package iomtriage.pages.internal;

import org.jspecify.annotations.NullMarked;
