@NullMarked
package iomtriage.web.lists;

import org.jspecify.annotations.NullMarked;
