/** Puts the page into its place. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Loan } from './Loan';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Loan />
  </StrictMode>,
);
