@NullMarked
package iomtriage.web.pages;

import org.jspecify.annotations.NullMarked;
