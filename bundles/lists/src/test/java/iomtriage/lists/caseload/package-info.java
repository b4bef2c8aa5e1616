@NullMarked
package iomtriage.lists.caseload;

import org.jspecify.annotations.NullMarked;
