@NullMarked
package iomtriage.pages.list;

import org.jspecify.annotations.NullMarked;
