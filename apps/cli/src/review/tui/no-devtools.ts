/** Stands in for react-devtools-core, which Ink would load only in development. */
export default {};
