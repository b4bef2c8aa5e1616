@NullMarked
package iomtriage.pages;

import org.jspecify.annotations.NullMarked;
