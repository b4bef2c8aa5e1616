@NullMarked
package iomtriage.web.caseloads;

import org.jspecify.annotations.NullMarked;
