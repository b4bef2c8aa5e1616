@NullMarked
package iomtriage.api.caserecord;

import org.jspecify.annotations.NullMarked;
