/** The pages as a person sees them: a real Casebook, a real browser. */
package iomtriage.integration.browser;
