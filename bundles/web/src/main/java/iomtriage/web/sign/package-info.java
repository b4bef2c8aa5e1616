/** Who is asking: sessions, passwords, roles, and tokens against forged forms. */
@NullMarked
package iomtriage.web.sign;

import org.jspecify.annotations.NullMarked;
