@NullMarked
package iomtriage.web.sign;

import org.jspecify.annotations.NullMarked;
