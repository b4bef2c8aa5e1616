@NullMarked
package iomtriage.store.internal;

import org.jspecify.annotations.NullMarked;
